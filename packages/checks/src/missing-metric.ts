/** A campaign that sells, and of which nobody has said by what it is measured. */
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';
import { salesOf } from './sales.ts';
import { subjectOf } from './wording.ts';

export const missingMetric = defineCheck({
  code: 'missing-metric',
  category: 'agreement',
  severity: 'info',
  ruleSet: 'strict',
  on: 'campaign',
  message: ({ subject }: { subject: string }) => `${subject} sells, and has no metric by which it is judged`,
  help: 'Add a `metric` for which marketing and IT answer together, such as the orders that are begun and not finished, with a `target` and its `source`',
  run(campaign, { workspace, file }, report) {
    const { metrics, statements, nameSpan } = campaign;
    if (isDraft(campaign) || isClosed(campaign) || metrics.length > 0) return;
    if (statements.some(({ known }) => !known) || isDamaged(nameSpan.start, file)) return;
    const [sale] = salesOf(campaign, workspace);
    if (sale) report({ at: sale.at, data: { subject: subjectOf(campaign) } });
  },
});
