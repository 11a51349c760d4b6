/** A metric of a system that stands beside no metric of what people do there. */
import { type Campaign, type Metric, type SourceFile, type Workspace, writtenName } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import type { Fix } from './finding.ts';
import { hasReadMetrics } from './metric-owners.ts';
import { isPaired, isTechnical } from './metric-pairs.ts';
import { eventOf, isTransaction } from './sales.ts';

interface Data {
  readonly metric: string;
  readonly system: string | undefined;
}

export const unpairedMetric = defineCheck({
  code: 'unpaired-metric',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ metric, system }: Data) =>
    `\`${metric}\` watches ${system === undefined ? 'a system' : `\`${system}\``}, and is paired with no figure of the business`,
  help: 'Add `pairs-with` and the metric of what people finish there, such as orders: one shows why the other falls',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign) || !hasReadMetrics(campaign, file)) return;
    for (const metric of campaign.metrics) {
      if (!isTechnical(metric) || isPaired(metric, campaign)) continue;
      const system = workspace.resolveTo('system', metric.measures?.system)?.declaration.name;
      report({
        at: metric.nameSpan,
        data: { metric: metric.name, system },
        fixes: pairing(metric, campaign, file, workspace),
      });
    }
  },
});

/** With each figure of the business, first those of what is bought or finished. */
function pairing(metric: Metric, campaign: Campaign, file: SourceFile, workspace: Workspace): Fix[] {
  const others = campaign.metrics.filter((other) => !isTechnical(other) && other.name !== '');
  const sorted = [...others].sort(
    (a, b) => Number(isOfSales(b, workspace)) - Number(isOfSales(a, workspace)),
  );
  return sorted.map(({ name }) => ({
    title: `Pair it with \`${name}\``,
    safety: 'suggested',
    edits: [insertStatement(file, metric, `pairs-with ${writtenName(name)}`, ['owner', 'measures'])],
  }));
}

function isOfSales({ counts, target }: Metric, workspace: Workspace): boolean {
  const event = counts?.name ?? eventOf(target?.amount?.unit, workspace);
  return event !== undefined && isTransaction(event);
}
