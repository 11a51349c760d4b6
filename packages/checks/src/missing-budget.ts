/** A system that a campaign loads without saying how much of it the campaign may use. */
import {
  type Campaign,
  loadOf,
  type SourceFile,
  type System,
  type TouchedSystem,
  touchedSystems,
  type Workspace,
} from '@liaison/model';
import { budgetsFor, insertBudget } from './budget-edits.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import type { RelatedPlace } from './finding.ts';
import { isDamaged } from './lost-places.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';
import { ownerOf } from './wording.ts';

interface Data {
  readonly touched: TouchedSystem;
  /** Whom to ask for a budget. */
  readonly owner: string;
  /** Budgets with which the forecast fits, `300 rps`; none while it is not known. */
  readonly needed: readonly string[];
}

export const missingBudget = defineCheck({
  code: 'missing-budget',
  category: 'capacity',
  severity: 'error',
  on: 'campaign',
  message: (data: Data) => `No budget for \`${data.touched.system.name}\`, ${wayTo(data.touched)}`,
  help: ({ touched: { system }, owner, needed }) => {
    if (needed.length > 0) {
      const figures = listed(needed);
      return `By the forecast the campaign needs ${figures}, with a little room: ask ${owner} for that much, and write it in \`capacity-budget\``;
    }
    return `Ask ${owner} how much of it the campaign may use, and write \`${system.name}\` with that figure, such as \`${exampleOf(system)}\`, in \`capacity-budget\``;
  },
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign) || isDamaged(campaign.nameSpan.start, file)) return;
    const budgeted = new Set(campaign.budget?.lines.map(({ system }) => system.name));
    for (const touched of touchedSystems(campaign, workspace)) {
      const { name } = touched.system;
      if (budgeted.has(name)) continue;
      const needed = neededOf(touched.system, campaign, workspace);
      const title = `Add a budget of ${listed(needed)} for \`${name}\``;
      report({
        at: statementOf(campaign, 'capacity-budget')?.keywordSpan ?? campaign.nameSpan,
        data: { touched, owner: ownerOf(touched.system, workspace), needed },
        related: stationsOf(touched, campaign, file, workspace),
        fixes:
          needed.length > 0
            ? [{ title, safety: 'suggested', edits: [insertBudget(file, campaign, name, needed)] }]
            : [],
      });
    }
  },
});

/** The forecast rounded up, in the units of the system; nothing while it is not known of every channel. */
function neededOf(system: System, campaign: Campaign, workspace: Workspace): readonly string[] {
  const load = loadOf(workspace).of(campaign)?.load;
  if (!load || load.channels.some(({ unknown }) => unknown)) return [];
  return load.systems.has(system.name) ? budgetsFor(campaign, load, system, workspace) : [];
}

/** "`a`", "`a` and `b`", "`a`, `b` and `c`". */
function listed(amounts: readonly string[]): string {
  const quoted = amounts.map((amount) => `\`${amount}\``);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : last;
}

function wayTo({ path, cause }: TouchedSystem): string {
  const callers = path.slice(0, -1).map((name) => `\`${name}\``);
  if (callers.length > 2) return `which is reached through ${callers[0]}, …, ${callers.at(-1)}`;
  if (callers.length > 0) return `which is reached through ${callers.join(' and ')}`;
  return cause.kind === 'channel'
    ? `on which channel \`${cause.name}\` lands`
    : `to which form \`${cause.name}\` writes`;
}

/** A figure in the unit in which the system states what it can take. */
function exampleOf({ capacities, quotas }: System): string {
  const stated = capacities[0]?.amount ?? quotas[0]?.amount;
  if (stated?.unit === 'users') return '500 users';
  if (stated?.per && stated.per.unit !== 's')
    return `5000 ${stated.unit ?? 'requests'} per ${perOf(stated.per)}`;
  return '20 rps';
}

function perOf({ number, unit }: { readonly number: number; readonly unit: string }): string {
  return number === 1 ? unit : `${number} ${unit}`;
}

/** What begins the path, every call on it, and the system at its end. */
function stationsOf(
  { system, path, cause }: TouchedSystem,
  campaign: Campaign,
  file: SourceFile,
  workspace: Workspace,
): RelatedPlace[] {
  const places: RelatedPlace[] = [];
  const causes = cause.kind === 'channel' ? campaign.channels : campaign.captures;
  const begin = causes.find(({ name }) => name === cause.name);
  if (begin) {
    const verb = cause.kind === 'channel' ? 'lands on' : 'writes to';
    places.push(relatedPlace(file, begin.nameSpan, `\`${cause.name}\` ${verb} \`${path[0]}\``));
  }
  path.slice(1).forEach((called, index) => {
    const caller = workspace.lookup('system', path[index] ?? '')[0];
    const call = caller?.declaration.calls.find((candidate) => candidate.system?.name === called);
    if (caller && call)
      places.push(relatedPlace(caller.file, call.span, `\`${path[index]}\` calls \`${called}\``));
  });
  const end = workspace.lookup('system', system.name)[0];
  if (end)
    places.push(relatedPlace(end.file, end.declaration.nameSpan, `\`${system.name}\` is declared here`));
  return places;
}
