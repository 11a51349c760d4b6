/** A CRM that no team answers for. */
import { defineCheck } from './define-check.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

export const missingCrmOwner = defineCheck({
  code: 'missing-crm-owner',
  category: 'people',
  severity: 'error',
  on: 'crm',
  message: (data: { subject: string }) => `${data.subject} has no owner`,
  help: 'Add `owner` with the team that decides about fields and access, and repairs what was written wrongly',
  run(crm, _context, report) {
    if (statementOf(crm, 'owner')) return;
    report({ at: crm.nameSpan, data: { subject: subjectOf(crm) } });
  },
});
