/** The order of files in a workspace, and what changed between two lists of them. */
import { countWhile, type SourceFile } from './source.ts';

/** Built-in files first, then by path. */
export function comparePaths(a: SourceFile, b: SourceFile): number {
  if (a.builtIn !== b.builtIn) return a.builtIn ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Files that were in a workspace and are no more, and those that stand in their place. */
export interface FileEdit {
  readonly gone: readonly SourceFile[];
  readonly come: readonly SourceFile[];
}

/** The files after an edit, in order. Costs no comparison of files that stay. */
export function filesAfter(before: readonly SourceFile[], { gone, come }: FileEdit): SourceFile[] {
  const files = [...before];
  for (const file of gone) {
    const place = placeOf(file, files);
    if (files[place] === file) files.splice(place, 1);
  }
  for (const file of come) files.splice(placeOf(file, files), 0, file);
  return files;
}

/** How many of some files in order stand before one. */
function placeOf(file: SourceFile, files: readonly SourceFile[]): number {
  return countWhile(files, (other) => comparePaths(other, file) < 0);
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
