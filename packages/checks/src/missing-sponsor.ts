/** A campaign that nobody with a budget stands behind. */
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

export const missingSponsor = defineCheck({
  code: 'missing-sponsor',
  category: 'people',
  severity: 'warning',
  on: 'campaign',
  message: (data: { subject: string }) => `${data.subject} has no sponsor`,
  help: 'Add `sponsor` once for marketing and once for IT, with whoever decides about money there',
  run(campaign, _context, report) {
    if (statementOf(campaign, 'sponsor') || isDraft(campaign) || isClosed(campaign)) return;
    report({ at: campaign.nameSpan, data: { subject: subjectOf(campaign) } });
  },
});
