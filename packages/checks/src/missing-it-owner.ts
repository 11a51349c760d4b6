/** A campaign that names no IT owner: the plan of which IT hears when the site is down. */
import { isClosed } from './campaign-status.ts';
import { itOwnerCandidates } from './candidates.ts';
import { defineCheck } from './define-check.ts';
import { nameInNewStatement } from './naming-fixes.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

export const missingItOwner = defineCheck({
  code: 'missing-it-owner',
  category: 'people',
  severity: 'error',
  on: 'campaign',
  message: (data: { subject: string }) => `${data.subject} names no IT owner`,
  help: 'Add `it-owner` with a person of an IT team: whoever IT should call, and who answers for the load',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (statementOf(campaign, 'it-owner') || isClosed(campaign)) return;
    const people = itOwnerCandidates(campaign, workspace);
    report({
      at: campaign.nameSpan,
      data: { subject: subjectOf(campaign) },
      fixes: nameInNewStatement(file, campaign, 'it-owner', people),
    });
  },
});
