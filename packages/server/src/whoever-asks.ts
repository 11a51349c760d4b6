/** Which person of a repository works in this editor: as a setting says, else as git knows whoever commits here. */
import { personOf } from '@liaison/checks';
import type { Workspace } from '@liaison/model';
import type { Connection } from 'vscode-languageserver';
import type { Repository } from './session/repository.ts';
import type { Session } from './session/session.ts';

/** The section of the editor's settings. */
const SETTING = 'liaison.me';

/** The name of the person; undefined where nobody can tell. */
export async function whoeverAsks(
  { workspace: asks }: Connection,
  session: Session,
  { rootUri, analysis }: Repository,
): Promise<string | undefined> {
  const canAsk = session.editor.workspace?.configuration === true;
  const set: unknown = canAsk
    ? await asks.getConfiguration({ scopeUri: rootUri, section: SETTING }).catch(() => undefined)
    : undefined;
  if (typeof set === 'string' && set.trim() !== '') return personMeant(set.trim(), analysis.workspace);
  const email = await session.host.history?.email(rootUri).catch(() => undefined);
  return email === undefined ? undefined : personOf(email, analysis.workspace)?.name;
}

/** By the name in the repository, by an address, or by `@name` on GitHub. */
export function personMeant(who: string, workspace: Workspace): string | undefined {
  if (workspace.lookup('person', who).length > 0) return who;
  const address = who.startsWith('@') ? `${who.slice(1)}@users.noreply.github.com` : who;
  return personOf(address, workspace)?.name;
}
