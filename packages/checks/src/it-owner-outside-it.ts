/** An IT owner who is on no IT team: the name is there, and nobody in IT knows of the campaign. */
import { sideOfPerson } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { itOwnerCandidates } from './candidates.ts';
import { defineCheck } from './define-check.ts';
import { nameInsteadOf } from './naming-fixes.ts';
import { sidePlaces } from './related-places.ts';
import { isSamePerson } from './same-person.ts';

export const itOwnerOutsideIt = defineCheck({
  code: 'it-owner-outside-it',
  category: 'people',
  severity: 'error',
  on: 'campaign',
  message: (data: { person: string; team: string; side: string }) =>
    `IT owner \`${data.person}\` is on no IT team: \`${data.team}\` is on side \`${data.side}\``,
  help: 'Name a person of a team whose side is `it`, or correct the side of the team',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    const { itOwner } = campaign;
    const side = sideOfPerson(itOwner, workspace);
    if (!itOwner || side === undefined || side === 'it' || isClosed(campaign)) return;
    if (isSamePerson(campaign.owner, itOwner, workspace)) return;
    const team = workspace.resolveTo('person', itOwner)?.declaration.team;
    report({
      at: itOwner.span,
      data: { person: itOwner.name, team: team?.name ?? '', side },
      related: sidePlaces(team, workspace),
      fixes: nameInsteadOf(file, itOwner, 'it-owner', itOwnerCandidates(campaign, workspace)),
    });
  },
});
