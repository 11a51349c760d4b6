/**
 * Which folder is the repository: the one with the configuration, else the one with `.git`, else where one
 * stands. A configuration above git's root is somebody else's and does not count.
 */
import { CONFIG_FILE } from '@liaison/checks';
import type { FileSystem } from './file-system.ts';
import { joinPath, parentOf } from './paths.ts';

/** The root for a folder or a file. What cannot be asked, such as a folder above those that are open, has no say. */
export async function findRoot(fileSystem: FileSystem, path: string): Promise<string> {
  const stats = await fileSystem.stat(path).catch(() => undefined);
  const folder = stats?.kind === 'folder' ? path : parentOf(path);
  const gitRoot = await findGitRoot(fileSystem, folder);
  return (await nearest(fileSystem, CONFIG_FILE, { from: folder, to: gitRoot })) ?? gitRoot ?? folder;
}

/** The folder of git that holds `folder`, if there is one. */
export async function findGitRoot(fileSystem: FileSystem, folder: string): Promise<string | undefined> {
  return nearest(fileSystem, '.git', { from: folder, to: undefined });
}

async function nearest(
  fileSystem: FileSystem,
  name: string,
  { from, to }: { readonly from: string; readonly to: string | undefined },
): Promise<string | undefined> {
  for (let current = from; ; current = parentOf(current)) {
    const stats = await fileSystem.stat(joinPath(current, name)).catch(() => undefined);
    if (stats) return current;
    if (current === to || parentOf(current) === current) return undefined;
  }
}
