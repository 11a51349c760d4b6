/** The order of files in a workspace, and what changed between two lists of them. */
import type { SourceFile } from './source.ts';

/** Built-in files first, then by path. */
export function comparePaths(a: SourceFile, b: SourceFile): number {
  if (a.builtIn !== b.builtIn) return a.builtIn ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Files that are no longer the same object, and those that stand in their place; both lists are sorted by path. */
export function changedFiles(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): { gone: SourceFile[]; come: SourceFile[] } {
  const gone: SourceFile[] = [];
  const come: SourceFile[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [old, fresh] = [before[i], after[j]];
    if (!old && !fresh) return { gone, come };
    if (old === fresh) {
      i++;
      j++;
      continue;
    }
    const order = old && fresh ? comparePaths(old, fresh) : old ? -1 : 1;
    if (old && order <= 0) {
      gone.push(old);
      i++;
    }
    if (fresh && order >= 0) {
      come.push(fresh);
      j++;
    }
  }
}
