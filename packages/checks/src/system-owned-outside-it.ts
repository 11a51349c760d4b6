/** A system that belongs to a team outside IT: nobody is on call for it. */
import { sideOfTeam } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { sidePlaces } from './related-places.ts';
import { subjectOf } from './wording.ts';

export const systemOwnedOutsideIt = defineCheck({
  code: 'system-owned-outside-it',
  category: 'people',
  severity: 'error',
  on: 'system',
  message: (data: { subject: string; team: string; side: string }) =>
    `${data.subject} is owned outside IT: \`${data.team}\` is on side \`${data.side}\``,
  help: 'Name the IT team that is on call for the system, or correct the side of the team',
  run(system, { workspace }, report) {
    const side = sideOfTeam(system.owner, workspace);
    if (!system.owner || side === undefined || side === 'it') return;
    report({
      at: system.owner.span,
      data: { subject: subjectOf(system), team: system.owner.name, side },
      related: sidePlaces(system.owner, workspace),
    });
  },
});
