/** On which side of an agreement a team, a person or a vendor stands. */
import type { Reference } from '../declaration.ts';
import type { Workspace } from '../workspace.ts';
import type { Party, Sides } from './fact.ts';

/** Undefined where nobody says on which side they are. */
export function partyOf(reference: Reference | undefined, workspace: Workspace): Party | undefined {
  const found = workspace.resolve(reference)?.declaration;
  switch (found?.kind) {
    case 'vendor':
      return 'vendor';
    case 'person':
      return partyOf(found.team, workspace);
    case 'team':
      return PARTY_OF_SIDE[found.side?.name ?? ''];
    default:
      return undefined;
  }
}

const PARTY_OF_SIDE: Readonly<Record<string, Party>> = {
  marketing: 'marketing',
  it: 'it',
  sales: 'sales',
  control: 'governance',
};

/** Who gives what was promised, and the first of the others, who has it. Marketing and IT promise each other. */
export function sidesOf(
  giver: Reference | undefined,
  others: readonly (Reference | undefined)[],
  workspace: Workspace,
): Sides {
  const party = partyOf(giver, workspace) ?? 'it';
  const other = others
    .filter((reference) => reference && reference.name !== giver?.name)
    .map((reference) => partyOf(reference, workspace));
  return { giver: party, taker: other.find((one) => one !== undefined) ?? opposite(party) };
}

function opposite(party: Party): Party {
  return party === 'marketing' ? 'it' : 'marketing';
}
