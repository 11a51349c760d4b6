/**
 * Which folder is the repository: the one with the configuration, else the one with `.git`, else where one
 * stands. A configuration above git's root is somebody else's and does not count.
 */
import { existsSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE } from '@liaison/checks';
import { reasonOf } from '../system-error.ts';
import { UserError } from '../user-error.ts';

/** The root of all paths; a path that is not there, or roots that differ, are the user's errors. */
export function findRoot(paths: readonly string[], cwd: string): string {
  const first = paths[0];
  if (first === undefined) return rootOf(cwd);
  const root = rootOf(resolve(cwd, first), first);
  for (const path of paths.slice(1)) {
    const other = rootOf(resolve(cwd, path), path);
    if (other !== root) {
      throw new UserError(
        `\`${first}\` and \`${path}\` are in different repositories`,
        'Run the command once for each of them',
      );
    }
  }
  return root;
}

/** The folder of git that holds `folder`, if there is one. */
export function findGitRoot(folder: string): string | undefined {
  return nearest(folder, '.git');
}

function rootOf(path: string, written = path): string {
  const folder = folderOf(path, written);
  const gitRoot = findGitRoot(folder);
  return nearest(folder, CONFIG_FILE, gitRoot) ?? gitRoot ?? folder;
}

function folderOf(path: string, written: string): string {
  let stats: Stats | undefined;
  try {
    stats = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new UserError(`\`${written}\` cannot be read (${reasonOf(error)})`);
  }
  if (!stats) throw new UserError(`\`${written}\` does not exist`);
  return stats.isDirectory() ? path : dirname(path);
}

function nearest(folder: string, name: string, last?: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, name))) return current;
    if (current === last || dirname(current) === current) return undefined;
  }
}
