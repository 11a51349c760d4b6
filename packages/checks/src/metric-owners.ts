/** Whose metrics a campaign is measured by, and whether one of them watches what is lost on the way. */
import {
  areBothSides,
  type Campaign,
  type Metric,
  type SourceFile,
  sideOfTeam,
  type Workspace,
} from '@liaison/model';
import { isDamaged } from './lost-places.ts';
import { eventOf, isTransaction, salesOf, transactionsOf } from './sales.ts';

/** The sides of the teams that answer for a metric; undefined where one of them is not known. */
function sidesOf(metric: Metric, workspace: Workspace): string[] | undefined {
  const sides = metric.owners.map((owner) => sideOfTeam(owner, workspace));
  return sides.every((side) => side !== undefined) ? (sides as string[]) : undefined;
}

/** Whether marketing or sales and IT answer for a metric together; undefined where a side is not known. */
export function isShared(metric: Metric, workspace: Workspace): boolean | undefined {
  const sides = sidesOf(metric, workspace);
  return sides && areBothSides(sides);
}

/** Whether the metrics of a campaign can be judged as a whole: all that is written was understood. */
export function hasReadMetrics({ nameSpan, statements, metrics }: Campaign, file: SourceFile): boolean {
  return (
    metrics.length > 0 &&
    !isDamaged(nameSpan.start, file) &&
    [{ statements }, ...metrics].every((block) => block.statements.every(({ known }) => known))
  );
}

/** The transaction that a campaign sells and a channel converts to, if no metric watches those that are not finished. */
export function unwatchedTransaction(campaign: Campaign, workspace: Workspace): string | undefined {
  const sold = new Set(salesOf(campaign, workspace).map(({ event }) => event));
  const converted = campaign.channels.flatMap(transactionsOf);
  // A `pci` line names no event: whatever is no arrival and no form is paid for.
  const event = converted.find((name) => sold.has(name) || (sold.has(undefined) && isTransaction(name)));
  if (event === undefined) return undefined;
  return campaign.metrics.some((metric) => mayWatch(metric, workspace)) ? undefined : event;
}

/**
 * A limit on a share or on transactions, such as `<= 28 %`, watches what is lost; a share that both sides are to raise
 * watches what is finished. What a metric without a target watches, only its title says.
 */
function mayWatch(metric: Metric, workspace: Workspace): boolean {
  const { comparison, amount } = metric.target ?? {};
  if (!comparison || !amount || amount.per) return !amount;
  const isShare = amount.unit === '%';
  const event = eventOf(amount.unit, workspace);
  if (comparison.startsWith('<')) return isShare || (event !== undefined && isTransaction(event));
  return isShare && isShared(metric, workspace) !== false;
}
