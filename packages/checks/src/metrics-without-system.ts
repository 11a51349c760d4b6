/** A campaign that sells, and whose metrics say nothing of the systems that have to carry it. */
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { hasReadMetrics } from './metric-owners.ts';
import { isTechnical } from './metric-pairs.ts';
import { salesOf } from './sales.ts';
import { subjectOf } from './wording.ts';

export const metricsWithoutSystem = defineCheck({
  code: 'metrics-without-system',
  category: 'agreement',
  severity: 'info',
  ruleSet: 'strict',
  on: 'campaign',
  message: ({ subject }: { subject: string }) => `${subject} sells, and none of its metrics watches a system`,
  help: 'Add a `metric` that `measures` the system where people buy, such as `measures error-rate of checkout`, and `pairs-with` the metric of the orders',
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign) || !hasReadMetrics(campaign, file)) return;
    const [first] = campaign.metrics;
    if (!first || campaign.metrics.some(isTechnical) || salesOf(campaign, workspace).length === 0) return;
    report({ at: first.nameSpan, data: { subject: subjectOf(campaign) } });
  },
});
