/** Which side of the house a team or a person is on. */
import type { Reference } from './declaration.ts';
import type { Workspace } from './workspace.ts';

/** Name of the side of the team that a reference means; undefined where team or side is missing or unknown. */
export function sideOfTeam(reference: Reference | undefined, workspace: Workspace): string | undefined {
  const team = workspace.resolveTo('team', reference)?.declaration;
  return workspace.resolve(team?.side)?.declaration.name;
}

/** Name of the side of the team of the person that a reference means; undefined where that cannot be said. */
export function sideOfPerson(reference: Reference | undefined, workspace: Workspace): string | undefined {
  return sideOfTeam(workspace.resolveTo('person', reference)?.declaration.team, workspace);
}

/** Whether the people of this side own campaigns. */
export function isBusinessSide(side: string): boolean {
  return side === 'marketing' || side === 'sales';
}

/** Whether both those who own campaigns and IT are among the sides. */
export function areBothSides(sides: readonly string[]): boolean {
  return sides.some(isBusinessSide) && sides.includes('it');
}
