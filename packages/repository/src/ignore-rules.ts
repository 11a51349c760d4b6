/** Which paths git ignores: the `.gitignore` files from git's root down to a path. */
import ignore, { type Ignore } from 'ignore';
import type { FileSystem } from './file-system.ts';
import { findGitRoot } from './find-root.ts';
import { joinPath, pathBelow } from './paths.ts';

/** The file with git's rules. */
export const IGNORE_FILE = '.gitignore';

/** Rules of the nearest folder that has some, and of those above it; a deeper file has the last word. */
export interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore;
  readonly above: IgnoreRules | undefined;
}

/** The rules that hold in a repository's root before its own: those of the folders above it, up to git's root. */
export async function rulesAbove(fileSystem: FileSystem, root: string): Promise<IgnoreRules | undefined> {
  let folder = (await findGitRoot(fileSystem, root)) ?? root;
  const below = pathBelow(folder, root) ?? '.';
  let rules: IgnoreRules | undefined;
  for (const name of below === '.' ? [] : below.split('/')) {
    rules = await rulesIn(fileSystem, folder, rules);
    folder = joinPath(folder, name);
  }
  return rules;
}

/** The rules in a folder, where those above it are known. */
export async function rulesIn(
  fileSystem: FileSystem,
  folder: string,
  above: IgnoreRules | undefined,
): Promise<IgnoreRules | undefined> {
  try {
    const bytes = await fileSystem.readFile(joinPath(folder, IGNORE_FILE));
    return { folder, rules: ignore().add(new TextDecoder().decode(bytes)), above };
  } catch {
    // No such file, as in most folders, or none that can be read: then it has no say.
    return above;
  }
}

/** Whether git ignores an absolute path. */
export function isIgnored(path: string, kind: 'file' | 'folder', from: IgnoreRules | undefined): boolean {
  for (let level = from; level; level = level.above) {
    const below = pathBelow(level.folder, path);
    if (below === undefined) continue;
    const { ignored, unignored } = level.rules.test(kind === 'folder' ? `${below}/` : below);
    if (ignored || unignored) return ignored;
  }
  return false;
}
