/** A campaign that sells, and none of whose figures shows who began to buy and did not finish. */
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { withArticle } from './kind-names.ts';
import { hasReadMetrics, unwatchedTransaction } from './metric-owners.ts';

export const unwatchedTransactions = defineCheck({
  code: 'unwatched-transactions',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ event }: { event: string }) =>
    `No metric watches who begins ${withArticle(`\`${event}\``)} and does not finish it`,
  help: ({ event }) =>
    `Add a \`metric\` of marketing and IT with a limit, as in \`target <= 30 %\` of the visitors who begin ${withArticle(event)}, and its \`source\``,
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign) || !hasReadMetrics(campaign, file)) return;
    const event = unwatchedTransaction(campaign, workspace);
    const at = campaign.metrics[0]?.nameSpan;
    if (event !== undefined && at) report({ at, data: { event } });
  },
});
