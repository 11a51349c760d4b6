/** Who commits on this machine, as git is configured for a repository. */
import { askGit, type GitPlace } from './run-git.ts';

/** The address of whoever commits here; undefined where git does not know, or there is none. */
export async function committerEmail(place: GitPlace): Promise<string | undefined> {
  const email = await askGit(place, ['config', '--get', 'user.email']).catch(() => undefined);
  return email?.trim() || undefined;
}
