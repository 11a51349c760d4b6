/** Two metrics that are paired and tell of the same side, so that neither explains the other. */
import { type Campaign, type Metric, type SourceFile, type Workspace, writtenName } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { isShared } from './metric-owners.ts';
import { isTechnical } from './metric-pairs.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly metric: string;
  readonly other: string;
  readonly isTechnical: boolean;
}

export const sameSidePair = defineCheck({
  code: 'same-side-pair',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ metric, other, isTechnical }: Data) =>
    metric === other
      ? `\`${metric}\` is paired with itself`
      : `\`${metric}\` and \`${other}\` are a pair, and ${isTechnical ? 'both watch systems' : 'neither watches a system'}`,
  help: ({ isTechnical }) =>
    isTechnical
      ? 'Pair it with a metric of what people finish, such as orders or registrations'
      : 'Pair it with a metric that `measures` a system, such as the errors of the checkout',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    for (const metric of campaign.metrics) {
      for (const reference of metric.pairsWith) {
        const other = workspace.resolveTo('metric', reference)?.declaration;
        if (!other || !isOneSide(metric, other, workspace)) continue;
        // Of a pair that is written twice the first one is told.
        const isTold =
          other.pairsWith.some(({ name }) => name === metric.name) && other.span.start < metric.span.start;
        if (isTold) continue;
        report({
          at: reference.span,
          data: { metric: metric.name, other: other.name, isTechnical: isTechnical(metric) },
          related: other === metric ? [] : [relatedPlace(file, other.nameSpan, 'The other metric')],
          fixes: otherSide(metric, campaign, file, reference.span),
        });
      }
    }
  },
});

/** What both sides answer for may well be the technical half of a pair, also where it does not say of what. */
function isOneSide(metric: Metric, other: Metric, workspace: Workspace): boolean {
  if (metric === other) return true;
  if (isTechnical(metric) !== isTechnical(other)) return false;
  if (isTechnical(metric)) return true;
  return [metric, other].every((each) => isBusiness(each, workspace));
}

/** A metric that IT answers for, alone or with others, may be one of its systems. */
function isBusiness(metric: Metric, workspace: Workspace): boolean {
  const isOfIt = metric.owners.some(
    (owner) => workspace.resolveTo('team', owner)?.declaration.side?.name !== 'marketing',
  );
  return metric.owners.length > 0 && !isOfIt && isShared(metric, workspace) === false;
}

function otherSide(
  metric: Metric,
  { metrics }: Campaign,
  file: SourceFile,
  at: Fix['edits'][0]['at']['span'],
): Fix[] {
  return metrics
    .filter((other) => isTechnical(other) !== isTechnical(metric) && other.name !== '')
    .map(({ name }) => ({
      title: `Pair it with \`${name}\``,
      safety: 'suggested',
      edits: [replaceText(file, at, writtenName(name))],
    }));
}
