/** How long beforehand IT has to be asked for a change: what the kind of change, the teams and the systems say. */

import { dayLater } from './business-days.ts';
import type { Campaign } from './campaign.ts';
import type { ChangeKind, LeadTime } from './change.ts';
import type { AnyDeclaration } from './declaration.ts';
import { touchedSystems } from './load/touched-systems.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './source.ts';
import type { Declared, Workspace } from './workspace.ts';

/** A lead time, and who asks for it. */
export interface NeededLeadTime {
  readonly time: Quantity;
  /** The system, the team or the kind of change that states it. */
  readonly by: Declared<AnyDeclaration>;
  readonly span: Span;
  /** The touched system for which it is; absent where the kind of change says it for all. */
  readonly system?: string;
}

/**
 * The lead times of a change that a campaign asks for, one for each system that it touches: what the system says, else
 * its team, else the kind of change. A line that names the kind comes before one that names none; the latter holds for
 * every kind that has a lead time of its own, so that an emergency stays one.
 */
export function leadTimesOf(
  campaign: Campaign,
  kind: Declared<ChangeKind>,
  workspace: Workspace,
): NeededLeadTime[] {
  const own = kind.declaration.leadTime;
  const general: NeededLeadTime[] = own ? [{ time: own, by: kind, span: own.span }] : [];
  const systems = touchedSystems(campaign, workspace);
  if (systems.length === 0) return general;
  const needed = systems.flatMap(({ system: { name } }): NeededLeadTime[] => {
    for (const { by, lines } of statedFor(name, workspace)) {
      const line = lineFor(lines, kind.declaration);
      if (line?.time) return [{ time: line.time, by, span: line.span, system: name }];
    }
    return [];
  });
  return needed.length < systems.length ? [...needed, ...general] : needed;
}

/** The first day on which a campaign may go out, and the lead time that makes it so. */
export interface EarliestLaunch {
  readonly day: string;
  readonly needed: NeededLeadTime;
}

/** Of several lead times the one that ends last decides. Undefined where none can be counted. */
export function earliestLaunch(
  requested: string,
  needed: readonly NeededLeadTime[],
  workspace: Workspace,
): EarliestLaunch | undefined {
  let latest: EarliestLaunch | undefined;
  for (const each of needed) {
    const day = dayLater(requested, each.time, workspace.units);
    if (day !== undefined && (!latest || day > latest.day)) latest = { day, needed: each };
  }
  return latest;
}

function* statedFor(
  name: string,
  workspace: Workspace,
): Generator<{ readonly by: Declared<AnyDeclaration>; readonly lines: readonly LeadTime[] }> {
  const system = workspace.lookup('system', name)[0];
  if (!system) return;
  yield { by: system, lines: system.declaration.leadTimes };
  const team = workspace.resolveTo('team', system.declaration.owner);
  if (team) yield { by: team, lines: team.declaration.leadTimes };
}

function lineFor(lines: readonly LeadTime[], kind: ChangeKind): LeadTime | undefined {
  const named = lines.find(({ change }) => change?.name === kind.name);
  if (named || !kind.leadTime) return named;
  return lines.find(({ change }) => !change);
}
