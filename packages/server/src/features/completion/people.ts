/** Which people and teams fit a statement: by side, by role, and still there. */
import { hasLeft } from '@liaison/checks';
import type { Leaf } from '@liaison/language';
import { isBusinessSide, type Person, sideOfTeam, type Team } from '@liaison/model';
import { type Cursor, takenFor } from './cursor.ts';

/** 0 for who fits best; undefined for who would be wrong there. */
export function personRank(person: Person, leaf: Pick<Leaf, 'rules'>, cursor: Cursor): number | undefined {
  const { workspace, campaign } = cursor;
  if (hasLeft(person, workspace.today)) return undefined;
  const side = sideOfTeam(person.team, workspace);
  switch (leaf.rules[0]) {
    case 'Owner':
      if (person.name === campaign?.itOwner?.name) return undefined;
      return side !== undefined && isBusinessSide(side) ? 0 : 1;
    case 'ItOwner':
      if (person.name === campaign?.owner?.name) return undefined;
      if (side === undefined) return 1;
      return side === 'it' ? 0 : undefined;
    case 'OnCall':
    case 'Plan':
      return side === 'it' ? 0 : 1;
    case 'Approval':
      return signerRank(person, cursor);
    default:
      return 0;
  }
}

/** Nobody signs his own plan, or for somebody else's role. */
function signerRank(person: Person, cursor: Cursor): number | undefined {
  const role = takenFor(cursor, 'role');
  const { campaign } = cursor;
  if (person.name === campaign?.owner?.name) return undefined;
  if (person.signsFor.some(({ name }) => name === role)) return 0;
  return person.signsFor.length > 0 ? undefined : 1;
}

/** IT answers for systems and CRMs. */
export function teamRank(
  team: Team,
  leaf: Pick<Leaf, 'rules'>,
  { workspace, expected }: Cursor,
): number | undefined {
  if (leaf.rules[0] !== 'TeamOwner') return 0;
  const side = workspace.resolve(team.side)?.declaration.name;
  const isIt = side === 'it';
  if (expected.block === 'system') return isIt ? 0 : side === undefined ? 1 : undefined;
  if (expected.block === 'crm') return isIt ? 0 : 1;
  return 0;
}

/** Who fits best in a statement of this rule, the first of several. */
export function bestPerson(rule: string, cursor: Cursor): Person | undefined {
  return bestOf(cursor.workspace.all('person'), (person) => personRank(person, { rules: [rule] }, cursor));
}

/** The team that fits best in a statement of this rule. */
export function bestTeam(rule: string, cursor: Cursor): Team | undefined {
  return bestOf(cursor.workspace.all('team'), (team) => teamRank(team, { rules: [rule] }, cursor));
}

function bestOf<D extends Person | Team>(
  all: readonly { readonly declaration: D }[],
  rankOf: (declaration: D) => number | undefined,
): D | undefined {
  let second: D | undefined;
  for (const { declaration } of all) {
    const rank = declaration.name === '' ? undefined : rankOf(declaration);
    if (rank === 0) return declaration;
    if (rank !== undefined) second ??= declaration;
  }
  return second;
}
