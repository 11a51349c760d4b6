/** A system that no team answers for. */
import { defineCheck } from './define-check.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

export const missingSystemOwner = defineCheck({
  code: 'missing-system-owner',
  category: 'people',
  severity: 'error',
  on: 'system',
  message: (data: { subject: string }) => `${data.subject} has no owner`,
  help: 'Add `owner` with the IT team that answers for the system, also where a vendor operates it',
  run(system, _context, report) {
    if (statementOf(system, 'owner')) return;
    report({ at: system.nameSpan, data: { subject: subjectOf(system) } });
  },
});
