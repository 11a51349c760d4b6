/** Which paths git ignores: the `.gitignore` files from git's root down to a path. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { findGitRoot } from './find-root.ts';
import { relativePath } from './paths.ts';

/** Rules of one folder and all folders above it; a deeper file has the last word. */
export interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore | undefined;
  readonly above: IgnoreRules | undefined;
}

/** The rules that hold in a repository's root, with those of the folders up to git's root. */
export function rulesAt(root: string): IgnoreRules {
  const git = findGitRoot(root) ?? root;
  const below = relativePath(git, root);
  let folder = git;
  let rules = rulesOf(git, undefined);
  for (const name of below === '.' ? [] : below.split('/')) {
    folder = join(folder, name);
    rules = rulesOf(folder, rules);
  }
  return rules;
}

/** The rules of a folder below another one. */
export function rulesOf(folder: string, above: IgnoreRules | undefined): IgnoreRules {
  return { folder, rules: readRules(join(folder, '.gitignore')), above };
}

/** Whether git ignores an absolute path. */
export function isIgnored(path: string, kind: 'file' | 'folder', from: IgnoreRules): boolean {
  for (let level: IgnoreRules | undefined = from; level; level = level.above) {
    const written = `${relativePath(level.folder, path)}${kind === 'folder' ? '/' : ''}`;
    const { ignored, unignored } = level.rules?.test(written) ?? { ignored: false, unignored: false };
    if (ignored || unignored) return ignored;
  }
  return false;
}

function readRules(file: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(file, 'utf8'));
  } catch {
    // No such file, as in most folders, or none that can be read: then it has no say.
    return undefined;
  }
}
