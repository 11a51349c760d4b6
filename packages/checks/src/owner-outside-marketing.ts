/** An owner who is neither in marketing nor in sales: perhaps the two owners were swapped. */
import { isBusinessSide, sideOfPerson } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { ownerCandidates } from './candidates.ts';
import { defineCheck } from './define-check.ts';
import { nameInsteadOf } from './naming-fixes.ts';
import { sidePlaces } from './related-places.ts';
import { isSamePerson } from './same-person.ts';

export const ownerOutsideMarketing = defineCheck({
  code: 'owner-outside-marketing',
  category: 'people',
  severity: 'warning',
  on: 'campaign',
  message: (data: { person: string; team: string; side: string }) =>
    `Owner \`${data.person}\` is not in marketing or sales: \`${data.team}\` is on side \`${data.side}\``,
  help: 'Name the person of marketing or sales who decides about the campaign',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    const { owner } = campaign;
    const side = sideOfPerson(owner, workspace);
    if (!owner || side === undefined || isBusinessSide(side) || isClosed(campaign)) return;
    if (isSamePerson(owner, campaign.itOwner, workspace)) return;
    const team = workspace.resolveTo('person', owner)?.declaration.team;
    report({
      at: owner.span,
      data: { person: owner.name, team: team?.name ?? '', side },
      related: sidePlaces(team, workspace),
      fixes: nameInsteadOf(file, owner, 'owner', ownerCandidates(campaign, workspace)),
    });
  },
});
