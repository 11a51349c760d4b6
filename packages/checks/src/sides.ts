/** Which side of the house a team or a person is on, and who is no longer there. */
import { isRealDate, type Person, type Reference, type Workspace } from '@liaison/model';

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

/** Whether the person's last day in the company lies before `day` (`YYYY-MM-DD`). */
export function hasLeft(person: Person, day: string): boolean {
  return person.until !== undefined && isRealDate(person.until.value) && person.until.value < day;
}
