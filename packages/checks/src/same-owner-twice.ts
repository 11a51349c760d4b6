/** One person as owner and IT owner: nobody is left who could say no. */
import { type Campaign, type SourceFile, sideOfPerson, type Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { itOwnerCandidates, ownerCandidates } from './candidates.ts';
import { defineCheck } from './define-check.ts';
import type { Fix } from './finding.ts';
import { nameInsteadOf } from './naming-fixes.ts';
import { relatedPlace } from './related-places.ts';
import { isSamePerson } from './same-person.ts';

export const sameOwnerTwice = defineCheck({
  code: 'same-owner-twice',
  category: 'people',
  severity: 'error',
  on: 'campaign',
  message: (data: { person: string }) => `\`${data.person}\` is both owner and IT owner of the campaign`,
  help: 'Name a person of marketing or sales as `owner` and another one, of an IT team, as `it-owner`',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    const { owner, itOwner } = campaign;
    if (!owner || !itOwner || isClosed(campaign) || !isSamePerson(owner, itOwner, workspace)) return;
    report({
      at: itOwner.span,
      data: { person: itOwner.name },
      related: [relatedPlace(file, owner.span, 'Named as owner here')],
      fixes: otherNames(campaign, workspace, file),
    });
  },
});

/** A person of IT stays the IT owner; everybody else stays the owner. */
function otherNames(campaign: Campaign, workspace: Workspace, file: SourceFile): Fix[] {
  const { owner, itOwner } = campaign;
  if (!owner || !itOwner) return [];
  return sideOfPerson(itOwner, workspace) === 'it'
    ? nameInsteadOf(file, owner, 'owner', ownerCandidates(campaign, workspace))
    : nameInsteadOf(file, itOwner, 'it-owner', itOwnerCandidates(campaign, workspace));
}
