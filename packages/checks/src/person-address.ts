/** Whose address a commit carries: people are known by their `email`, or by the address that GitHub gives them. */
import type { Person, Workspace } from '@liaison/model';

/** By address, or by the one that GitHub gives to people who hide theirs: `123+name@users.noreply.github.com`. */
export function hasAddress({ email, github }: Person, address: string): boolean {
  const given = address.trim().toLowerCase();
  if (email && given === email.value.toLowerCase()) return true;
  const handle = github?.value.replace(/^@/, '').toLowerCase();
  const hidden = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/.exec(given)?.[1];
  return handle !== undefined && hidden === handle;
}

/** The people whom an address or a handle, such as `@ana`, belongs to. */
export function peopleAt(written: string, workspace: Workspace): Person[] {
  const handle = written.replace(/^@/, '').toLowerCase();
  return workspace
    .all('person')
    .map(({ declaration }) => declaration)
    .filter(
      (person) =>
        hasAddress(person, written) || person.github?.value.replace(/^@/, '').toLowerCase() === handle,
    );
}

/** The only person who has an address; undefined where nobody has it, or several. */
export function personOf(address: string, workspace: Workspace): Person | undefined {
  const all = workspace.all('person').filter(({ declaration }) => hasAddress(declaration, address));
  return all.length === 1 ? all[0]?.declaration : undefined;
}
