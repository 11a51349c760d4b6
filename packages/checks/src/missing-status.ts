/** A campaign that does not say how far it is. */
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { ABOVE_STATUS } from './statement-order.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

export const missingStatus = defineCheck({
  code: 'missing-status',
  category: 'dates',
  severity: 'warning',
  on: 'campaign',
  message: (data: { subject: string }) => `${data.subject} has no status and is judged as \`planned\``,
  help: 'Add `status` with `draft`, `planned`, `live`, `done` or `cancelled`',
  fixable: true,
  run(campaign, { file }, report) {
    if (statementOf(campaign, 'status')) return;
    report({
      at: campaign.nameSpan,
      data: { subject: subjectOf(campaign) },
      fixes: [
        {
          title: 'Add `status planned`',
          safety: 'safe',
          edits: [insertStatement(file, campaign, 'status planned', ABOVE_STATUS)],
        },
        {
          title: 'Make it a draft',
          safety: 'suggested',
          edits: [insertStatement(file, campaign, 'status draft', ABOVE_STATUS)],
        },
      ],
    });
  },
});
