/** Which repository a command is about: the one around the paths that the user named. */
import { resolve } from 'node:path';
import { type FileStat, findRoot, reasonOf } from '@liaison/repository';
import { nativePathOf, nodeFileSystem, pathOfNative } from '@liaison/repository/node';
import { UserError } from '../user-error.ts';

/** The root of all paths; a path that is not there, or roots that differ, are the user's errors. */
export async function rootOf(paths: readonly string[], cwd: string): Promise<string> {
  const first = paths[0];
  if (first === undefined) return rootAround(cwd);
  const root = await rootAround(resolve(cwd, first), first);
  for (const path of paths.slice(1)) {
    const other = await rootAround(resolve(cwd, path), path);
    if (other !== root) {
      throw new UserError(
        `\`${first}\` and \`${path}\` are in different repositories`,
        'Run the command once for each of them',
      );
    }
  }
  return root;
}

async function rootAround(native: string, written = native): Promise<string> {
  const path = pathOfNative(native);
  let stats: FileStat | undefined;
  try {
    stats = await nodeFileSystem.stat(path);
  } catch (error) {
    throw new UserError(`\`${written}\` cannot be read (${reasonOf(error)})`);
  }
  if (!stats) throw new UserError(`\`${written}\` does not exist`);
  return nativePathOf(await findRoot(nodeFileSystem, path));
}
