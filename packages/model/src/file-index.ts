/**
 * Indexes over what each file says by itself. They are made when somebody first asks and go from one state of a
 * workspace to the next, where only the files that changed are read again.
 */
import { comparePaths } from './file-order.ts';
import type { SourceFile } from './source.ts';

/** What one file brings to an index. Must follow from the file alone: the same at every call. */
export type Contribution<V> = (file: SourceFile) => Iterable<readonly [key: string, value: V]>;

export interface FileEntry<V> {
  readonly file: SourceFile;
  readonly value: V;
}

/** What all files of a workspace bring together. Not to be asked any more when the workspace has gone on. */
export interface FileEntries<V> {
  /** Values of a key in the order of files, those of one file in the order in which it brings them. */
  get(key: string): readonly FileEntry<V>[];
  has(key: string): boolean;
  /** In no order. */
  keys(): Iterable<string>;
}

/** The indexes of a workspace, by what makes them. */
export class FileIndexes {
  private readonly made = new Map<Contribution<unknown>, FileIndex<unknown>>();

  /** The index that a function makes; it is known by the function, which should be a constant of its module. */
  of<V>(contribution: Contribution<V>, files: readonly SourceFile[]): FileEntries<V> {
    let index = this.made.get(contribution);
    if (!index) {
      index = new FileIndex<unknown>(contribution, files);
      this.made.set(contribution, index);
    }
    return index as FileIndex<unknown> & FileEntries<V>;
  }

  /** Follows the files. Costs what those that changed bring. */
  update(gone: readonly SourceFile[], come: readonly SourceFile[]): void {
    for (const index of this.made.values()) {
      for (const file of gone) index.remove(file);
      for (const file of come) index.insert(file);
    }
  }
}

class FileIndex<V> implements FileEntries<V> {
  private readonly contribution: Contribution<V>;
  private readonly lists = new Map<string, FileEntry<V>[]>();

  /** Files stand in order. */
  constructor(contribution: Contribution<V>, files: readonly SourceFile[]) {
    this.contribution = contribution;
    for (const file of files) {
      for (const [key, value] of contribution(file)) {
        const list = this.lists.get(key);
        if (list) list.push({ file, value });
        else this.lists.set(key, [{ file, value }]);
      }
    }
  }

  get(key: string): readonly FileEntry<V>[] {
    return this.lists.get(key) ?? NONE;
  }

  has(key: string): boolean {
    return this.lists.has(key);
  }

  keys(): Iterable<string> {
    return this.lists.keys();
  }

  insert(file: SourceFile): void {
    const brought = new Map<string, FileEntry<V>[]>();
    for (const [key, value] of this.contribution(file)) {
      const own = brought.get(key);
      if (own) own.push({ file, value });
      else brought.set(key, [{ file, value }]);
    }
    for (const [key, own] of brought) {
      const list = this.lists.get(key);
      if (list)
        list.splice(
          placeIn(list, (other) => comparePaths(other, file) <= 0),
          0,
          ...own,
        );
      else this.lists.set(key, own);
    }
  }

  remove(file: SourceFile): void {
    const keys = new Set<string>();
    for (const [key] of this.contribution(file)) keys.add(key);
    for (const key of keys) {
      const list = this.lists.get(key) ?? [];
      const begin = placeIn(list, (other) => comparePaths(other, file) < 0);
      const end = placeIn(list, (other) => comparePaths(other, file) <= 0);
      const others = list.slice(begin, end).filter((entry) => entry.file !== file);
      list.splice(begin, end - begin, ...others);
      if (list.length === 0) this.lists.delete(key);
    }
  }
}

/** How many entries at the beginning of a list are of files that stand before; by binary search. */
function placeIn(list: readonly FileEntry<unknown>[], isBefore: (file: SourceFile) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore((list[middle] as FileEntry<unknown>).file)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NONE: readonly never[] = [];
