/** A campaign whose visitors buy, while nothing that it reaches is called for it: the checkout is not in the plan. */
import {
  type Campaign,
  type Channel,
  costOf,
  loadOf,
  type Reference,
  type System,
  type Workspace,
} from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';
import { eventOf, isTransaction, salesOf, sellingChannels } from './sales.ts';

export const transactionsWithoutLoad = defineCheck({
  code: 'transactions-without-load',
  category: 'capacity',
  severity: 'info',
  on: 'campaign',
  message: ({ event }: { event: string }) =>
    `No system that the campaign reaches is called per \`${event}\`, which it sells`,
  help: ({ event }) =>
    `Ask the owner of the system where visitors land for its \`calls\` per \`${event}\` to the checkout; if it takes them itself, \`visit\` should count them`,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign) || isDamaged(campaign.nameSpan.start, file)) return;
    const sold = firstOfEach(soldBy(campaign, workspace));
    const systems = sold.length > 0 ? reachedBy(campaign, workspace) : [];
    if (systems.length === 0) return;
    const missing = sold.filter(
      ({ name }) => !systems.some((system) => isCalledPer(name, system, workspace)),
    );
    // Asked last, as it looks at every line of the systems.
    if (missing.length === 0 || systems.some((system) => isOpen(system, workspace))) return;
    for (const { name, span } of missing) report({ at: span, data: { event: name } });
  },
});

/** The events that the campaign sells and its channels convert to, where they say so. */
function soldBy(campaign: Campaign, workspace: Workspace): Reference[] {
  const events = new Set(salesOf(campaign, workspace).map(({ event }) => event));
  if (events.size === 0) return [];
  const channels = sellingChannels(campaign, workspace) ?? [];
  if (!channels.every((channel) => hasSystem(channel, workspace))) return [];
  return channels.flatMap(({ converts }) =>
    // A `pci` line names no event: whatever is no arrival and no form is paid for.
    converts.flatMap(({ event }) =>
      event && (events.has(event.name) || (events.has(undefined) && isTransaction(event.name)))
        ? [event]
        : [],
    ),
  );
}

/** Of a page without a system nobody knows what is called from there. */
function hasSystem({ landsOn }: Channel, workspace: Workspace): boolean {
  const page = workspace.resolveTo('page', landsOn)?.declaration;
  return workspace.resolveTo('system', page?.system) !== undefined;
}

function firstOfEach(references: readonly Reference[]): Reference[] {
  return references.filter(
    (reference, index) => references.findIndex(({ name }) => name === reference.name) === index,
  );
}

function reachedBy(campaign: Campaign, workspace: Workspace): System[] {
  const names = [...(loadOf(workspace).of(campaign)?.load.systems.keys() ?? [])];
  return names.flatMap((name) => workspace.lookup('system', name)[0]?.declaration ?? []);
}

/** Whether the missing call may stand on a line of which something cannot be understood. */
function isOpen({ statements, calls }: System, workspace: Workspace): boolean {
  return (
    statements.some(({ known }) => !known) ||
    calls.some(
      ({ system, amount }) => !workspace.resolveTo('system', system) || !costOf(amount, workspace.units),
    )
  );
}

function isCalledPer(event: string, { calls }: System, workspace: Workspace): boolean {
  return calls.some(({ amount }) => eventOf(costOf(amount, workspace.units)?.event, workspace) === event);
}
