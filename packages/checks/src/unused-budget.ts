/** A budget for a system that the campaign does not reach: capacity set aside for nothing. */
import {
  type Campaign,
  type Capture,
  type Channel,
  goesNowhere,
  touchedSystems,
  type Workspace,
} from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { removeStatement } from './removals.ts';
import { bringsVisitors } from './visitors.ts';

export const unusedBudget = defineCheck({
  code: 'unused-budget',
  category: 'capacity',
  severity: 'warning',
  on: 'campaign',
  message: (data: { system: string }) =>
    `The campaign does not reach \`${data.system}\`, for which it has a budget`,
  help: 'Remove the line, or land a channel on a page of the system',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (!campaign.budget || isClosed(campaign)) return;
    const touched = new Set(touchedSystems(campaign, workspace).map(({ system }) => system.name));
    const unused = campaign.budget.lines.filter(
      ({ system }) => !touched.has(system.name) && workspace.resolveTo('system', system),
    );
    // Asked last, as it looks at every line of every system on the way.
    if (unused.length === 0 || !isPathKnown(campaign, workspace)) return;
    for (const line of unused) {
      const title = `Remove the budget for \`${line.system.name}\``;
      report({
        at: line.system.span,
        data: { system: line.system.name },
        fixes: [{ title, safety: 'suggested', edits: [removeStatement(file, line.span)] }],
      });
    }
  },
});

/** Whether everything is written that decides what the campaign reaches; if not, nothing can be called unused. */
function isPathKnown(campaign: Campaign, workspace: Workspace): boolean {
  const landing = campaign.channels.filter((channel) => channel.landsOn || bringsVisitors(channel));
  // A misspelt `calls` or `channel` may be the very way to the system.
  const onTheWay = touchedSystems(campaign, workspace).map(({ system }) => system);
  if ([campaign, ...onTheWay].some(({ statements }) => statements.some(({ known }) => !known))) return false;
  return (
    landing.length + campaign.captures.length > 0 &&
    landing.every((channel) => isLandingKnown(channel, workspace)) &&
    campaign.captures.every((capture) => areWritesKnown(capture, workspace)) &&
    onTheWay.every((system) => system.calls.every((call) => workspace.resolveTo('system', call.system)))
  );
}

function isLandingKnown({ landsOn, converts }: Channel, workspace: Workspace): boolean {
  // What visitors do decides which calls are made.
  if (converts.some(({ event }) => !event)) return false;
  const page = workspace.resolveTo('page', landsOn)?.declaration;
  return workspace.resolveTo('system', page?.system) !== undefined;
}

function areWritesKnown(capture: Capture, workspace: Workspace): boolean {
  const targets = [...capture.fields.flatMap(({ mappings }) => mappings), ...capture.sets];
  return (
    !capture.fields.some(goesNowhere) &&
    targets.every(({ target }) => {
      const resolution = target && workspace.resolveTarget(target);
      if (resolution?.state !== 'found') return false;
      const crm = workspace.lookup('crm', resolution.object.declaration.within ?? '')[0]?.declaration;
      return workspace.resolveTo('system', crm?.api?.system) !== undefined;
    })
  );
}
