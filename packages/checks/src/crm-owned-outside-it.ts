/** A CRM that belongs to a team outside IT. */
import { sideOfTeam } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { sidePlaces } from './related-places.ts';
import { subjectOf } from './wording.ts';

export const crmOwnedOutsideIt = defineCheck({
  code: 'crm-owned-outside-it',
  category: 'people',
  severity: 'warning',
  on: 'crm',
  message: (data: { subject: string; team: string; side: string }) =>
    `${data.subject} is owned outside IT: \`${data.team}\` is on side \`${data.side}\``,
  help: 'Name the IT team that answers for access, limits and repairs of the CRM',
  run(crm, { workspace }, report) {
    const side = sideOfTeam(crm.owner, workspace);
    if (!crm.owner || side === undefined || side === 'it') return;
    report({
      at: crm.owner.span,
      data: { subject: subjectOf(crm), team: crm.owner.name, side },
      related: sidePlaces(crm.owner, workspace),
    });
  },
});
