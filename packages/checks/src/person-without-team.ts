/** A person of whom nobody knows which team, and so which side, they belong to. */
import { defineCheck } from './define-check.ts';
import { hasLeft } from './departures.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

export const personWithoutTeam = defineCheck({
  code: 'person-without-team',
  category: 'people',
  severity: 'error',
  on: 'person',
  message: (data: { subject: string }) => `${data.subject} belongs to no team`,
  help: 'Add `team` with the team that the person works in; a team says which side somebody is on',
  run(person, { workspace }, report) {
    if (statementOf(person, 'team') || hasLeft(person, workspace.today)) return;
    report({ at: person.nameSpan, data: { subject: subjectOf(person) } });
  },
});
