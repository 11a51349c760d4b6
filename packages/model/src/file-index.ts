/**
 * Indexes over what each file says by itself. They are made when somebody first asks and go from one state of a
 * workspace to the next, where only the files that changed are read again.
 */
import { comparePaths } from './file-order.ts';
import type { Changes, Names, Questions } from './questions.ts';
import { sameMeaning } from './same-meaning.ts';
import { countWhile, type SourceFile } from './source.ts';

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
  private readonly questions: Questions;

  constructor(questions: Questions) {
    this.questions = questions;
  }

  /** The index that a function makes; it is known by the function, which should be a constant of its module. */
  of<V>(contribution: Contribution<V>, files: readonly SourceFile[]): FileEntries<V> {
    let index = this.made.get(contribution);
    if (!index) {
      index = new FileIndex<unknown>(contribution, files, this.questions);
      this.made.set(contribution, index);
    }
    return index as FileIndex<unknown> & FileEntries<V>;
  }

  /** Follows the files. Costs what those that changed bring. */
  update(gone: readonly SourceFile[], come: readonly SourceFile[], changes: Changes): void {
    for (const [contribution, index] of this.made) {
      const before = valuesOf(contribution, gone);
      const after = valuesOf(contribution, come);
      for (const key of new Set([...before.keys(), ...after.keys()])) {
        if (sameMeaning(before.get(key), after.get(key))) continue;
        changes.touch(contribution, key);
        changes.touch(contribution, '', KEYS);
      }
      for (const file of gone) index.remove(file);
      for (const file of come) index.insert(file);
    }
  }
}

/** The question for all keys of an index. */
const KEYS = 'keys';

/** What files bring under each key, and the paths of the files that do. */
function valuesOf<V>(contribution: Contribution<V>, files: readonly SourceFile[]): Map<string, unknown[]> {
  const values = new Map<string, unknown[]>();
  for (const file of files) {
    for (const [key, value] of contribution(file)) {
      const list = values.get(key);
      if (list) list.push(file.path, value);
      else values.set(key, [file.path, value]);
    }
  }
  return values;
}

class FileIndex<V> implements FileEntries<V> {
  private readonly contribution: Contribution<V>;
  private readonly lists = new Map<string, FileEntry<V>[]>();
  private readonly questions: Questions;
  private readonly asked: Names;

  /** Files stand in order. */
  constructor(contribution: Contribution<V>, files: readonly SourceFile[], questions: Questions) {
    this.contribution = contribution;
    this.questions = questions;
    this.asked = questions.about(contribution);
    for (const file of files) {
      for (const [key, value] of contribution(file)) {
        const list = this.lists.get(key);
        if (list) list.push({ file, value });
        else this.lists.set(key, [{ file, value }]);
      }
    }
  }

  get(key: string): readonly FileEntry<V>[] {
    this.questions.noteIn(this.asked, key);
    return this.lists.get(key) ?? NONE;
  }

  has(key: string): boolean {
    this.questions.noteIn(this.asked, key);
    return this.lists.has(key);
  }

  keys(): Iterable<string> {
    this.questions.note(this.contribution, '', KEYS);
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
          countWhile(list, (other) => comparePaths(other.file, file) <= 0),
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
      const begin = countWhile(list, (other) => comparePaths(other.file, file) < 0);
      const end = countWhile(list, (other) => comparePaths(other.file, file) <= 0);
      const others = list.slice(begin, end).filter((entry) => entry.file !== file);
      list.splice(begin, end - begin, ...others);
      if (list.length === 0) this.lists.delete(key);
    }
  }
}

const NONE: readonly never[] = [];
