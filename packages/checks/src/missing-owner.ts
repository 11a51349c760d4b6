/** A campaign that names no owner: nobody on the business side to decide, or to be asked. */
import { isClosed } from './campaign-status.ts';
import { ownerCandidates } from './candidates.ts';
import { defineCheck } from './define-check.ts';
import { nameInNewStatement } from './naming-fixes.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

export const missingOwner = defineCheck({
  code: 'missing-owner',
  category: 'people',
  severity: 'error',
  on: 'campaign',
  message: (data: { subject: string }) => `${data.subject} names no owner`,
  help: 'Add `owner` with a person of a marketing or sales team: whoever decides about the campaign',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (statementOf(campaign, 'owner') || isClosed(campaign)) return;
    const people = ownerCandidates(campaign, workspace);
    report({
      at: campaign.nameSpan,
      data: { subject: subjectOf(campaign) },
      fixes: nameInNewStatement(file, campaign, 'owner', people),
    });
  },
});
