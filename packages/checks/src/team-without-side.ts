/** A team that is on no side of the house. */
import { defineCheck } from './define-check.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

export const teamWithoutSide = defineCheck({
  code: 'team-without-side',
  category: 'people',
  severity: 'error',
  on: 'team',
  message: (data: { subject: string }) => `${data.subject} is on no side`,
  help: 'Add `side` with one of `marketing`, `sales`, `it`, `control`, or a side that you declare yourself',
  run(team, _context, report) {
    if (statementOf(team, 'side')) return;
    report({ at: team.nameSpan, data: { subject: subjectOf(team) } });
  },
});
