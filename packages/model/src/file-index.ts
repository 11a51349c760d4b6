/**
 * Indexes over what each file says by itself. They are made when somebody first asks and go from one state of a
 * workspace to the next, where only the files that changed are read again.
 */
import { comparePaths } from './file-order.ts';
import { entryOf } from './map-entry.ts';
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

  /** Makes an index in slices of some milliseconds, unless there is one. Nothing may be updated before the last. */
  *preparing<V>(contribution: Contribution<V>, files: readonly SourceFile[]): Generator<void, void> {
    if (this.made.has(contribution)) return;
    const index = new FileIndex<unknown>(contribution, [], this.questions);
    let done = 0;
    for (const file of files) {
      index.add(file);
      if (++done % FILES_A_SLICE === 0) yield;
    }
    this.made.set(contribution, index);
  }

  /** Follows the files. Costs what those that changed bring. */
  update(gone: readonly SourceFile[], come: readonly SourceFile[], changes: Changes): void {
    for (const [contribution, index] of this.made) {
      const before = gone.map((file) => broughtBy(file, contribution));
      const after = come.map((file) => broughtBy(file, contribution));
      const [old, fresh] = [valuesOf(before), valuesOf(after)];
      for (const key of new Set([...old.keys(), ...fresh.keys()])) {
        if (sameMeaning(old.get(key), fresh.get(key))) continue;
        changes.touch(contribution, key);
        changes.touch(contribution, '', KEYS);
      }
      index.exchange(before, after);
    }
  }
}

const FILES_A_SLICE = 100;

/** The question for all keys of an index. */
const KEYS = 'keys';

/** What a file brings, by key. */
interface Brought<V> {
  readonly file: SourceFile;
  readonly entries: ReadonlyMap<string, FileEntry<V>[]>;
}

function broughtBy<V>(file: SourceFile, contribution: Contribution<V>): Brought<V> {
  const entries = new Map<string, FileEntry<V>[]>();
  for (const [key, value] of contribution(file)) {
    const own = entries.get(key);
    if (own) own.push({ file, value });
    else entries.set(key, [{ file, value }]);
  }
  return { file, entries };
}

/** What files bring under each key, and the paths of the files that do. */
function valuesOf<V>(brought: readonly Brought<V>[]): Map<string, unknown[]> {
  const values = new Map<string, unknown[]>();
  for (const { file, entries } of brought) {
    for (const [key, own] of entries) {
      const said = entryOf(values, key, (): unknown[] => []);
      for (const { value } of own) said.push(file.path, value);
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
    for (const file of files) this.add(file);
  }

  /** Adds what a file brings that comes after all others. */
  add(file: SourceFile): void {
    for (const [key, value] of this.contribution(file)) {
      const list = this.lists.get(key);
      if (list) list.push({ file, value });
      else this.lists.set(key, [{ file, value }]);
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

  /** Puts what files bring into the place of what others brought. */
  exchange(gone: readonly Brought<V>[], come: readonly Brought<V>[]): void {
    const placeOf = ({ path, builtIn }: SourceFile) => `${builtIn} ${path}`;
    const fresh = new Map(come.map((brought) => [placeOf(brought.file), brought]));
    for (const { file, entries } of gone) {
      const successor = fresh.get(placeOf(file));
      fresh.delete(placeOf(file));
      for (const key of entries.keys()) this.replace(key, file, successor?.entries.get(key) ?? NONE);
      for (const [key, own] of successor?.entries ?? []) if (!entries.has(key)) this.replace(key, file, own);
    }
    for (const { file, entries } of fresh.values()) {
      for (const [key, own] of entries) this.replace(key, file, own);
    }
  }

  /** Puts entries where those of a file stand, or would. Nothing is moved where they are as many as before. */
  private replace(key: string, file: SourceFile, own: readonly FileEntry<V>[]): void {
    const list = this.lists.get(key) ?? [];
    const begin = countWhile(list, (other) => comparePaths(other.file, file) < 0);
    let end = begin;
    while (list[end]?.file === file) end++;
    if (end - begin === own.length) for (const [i, entry] of own.entries()) list[begin + i] = entry;
    else list.splice(begin, end - begin, ...own);
    if (list.length === 0) this.lists.delete(key);
    else this.lists.set(key, list);
  }
}

const NONE: readonly never[] = [];
