/** Whether two names stand for one human being. */
import type { Reference, Workspace } from '@liaison/model';

/** False also where one of them is missing or unknown. */
export function isSamePerson(
  first: Reference | undefined,
  second: Reference | undefined,
  workspace: Workspace,
): boolean {
  const person = workspace.resolveTo('person', first);
  return person !== undefined && person.declaration === workspace.resolveTo('person', second)?.declaration;
}
