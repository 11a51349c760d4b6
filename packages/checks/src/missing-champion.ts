/** A campaign without anybody who keeps it moving between the departments. */
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

export const missingChampion = defineCheck({
  code: 'missing-champion',
  category: 'people',
  severity: 'warning',
  on: 'campaign',
  message: (data: { subject: string }) => `${data.subject} has no champion`,
  help: 'Add `champion` with the person who follows the campaign through every department; an owner may be it',
  run(campaign, _context, report) {
    if (statementOf(campaign, 'champion') || isDraft(campaign) || isClosed(campaign)) return;
    report({ at: campaign.nameSpan, data: { subject: subjectOf(campaign) } });
  },
});
