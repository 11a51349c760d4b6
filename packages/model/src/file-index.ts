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
  /** The same one after the other, for whoever may have enough of them. */
  each(key: string): Iterable<FileEntry<V>>;
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
      index = indexOf<unknown>(contribution, this.questions);
      for (const file of files) index.add(file);
      this.made.set(contribution, index);
    }
    return index as FileIndex<unknown> & FileEntries<V>;
  }

  /** Makes an index in slices of some milliseconds, unless there is one. Nothing may be updated before the last. */
  *preparing<V>(contribution: Contribution<V>, files: readonly SourceFile[]): Generator<void, void> {
    if (this.made.has(contribution)) return;
    const index = indexOf<unknown>(contribution, this.questions);
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
  readonly values: ReadonlyMap<string, readonly V[]>;
}

function broughtBy<V>(file: SourceFile, contribution: Contribution<V>): Brought<V> {
  const values = new Map<string, V[]>();
  for (const [key, value] of contribution(file)) entryOf(values, key, (): V[] => []).push(value);
  return { file, values };
}

/** What files bring under each key, and the paths of the files that do. */
function valuesOf<V>(brought: readonly Brought<V>[]): Map<string, unknown[]> {
  const all = new Map<string, unknown[]>();
  for (const { file, values } of brought) {
    for (const [key, own] of values) {
      const said = entryOf(all, key, (): unknown[] => []);
      for (const value of own) said.push(file.path, value);
    }
  }
  return all;
}

interface FileIndex<V> extends FileEntries<V> {
  /** Adds what a file brings that comes after all others. */
  add(file: SourceFile): void;
  /** Puts what files bring into the place of what others brought. */
  exchange(gone: readonly Brought<V>[], come: readonly Brought<V>[]): void;
}

function indexOf<V>(contribution: Contribution<V>, questions: Questions): FileIndex<V> {
  const reading = readings.get(contribution as Contribution<unknown>) as Reading<V> | undefined;
  return reading
    ? new FilesByKey(contribution, reading, questions)
    : new EntriesByKey(contribution, questions);
}

/** What one file brings under a key: the same as a contribution's, in the same order. */
export type Reading<V> = (file: SourceFile, key: string) => Iterable<V>;

const readings = new WeakMap<Contribution<unknown>, Reading<unknown>>();

/**
 * A contribution of which an index keeps only the files that bring a key, and reads them again for what they bring:
 * for much that is seldom asked for.
 */
export function readAgainFromFiles<V>(contribution: Contribution<V>, reading: Reading<V>): Contribution<V> {
  readings.set(contribution as Contribution<unknown>, reading);
  return contribution;
}

/** What both kinds of index do: they keep items of files by key. */
abstract class ByKey<V, T extends object> implements FileIndex<V> {
  protected readonly contribution: Contribution<V>;
  /** By key: one item, which is what most have, or several. */
  private readonly lists = new Map<string, T | T[]>();
  private readonly questions: Questions;
  private readonly asked: Names;

  constructor(contribution: Contribution<V>, questions: Questions) {
    this.contribution = contribution;
    this.questions = questions;
    this.asked = questions.about(contribution);
  }

  abstract add(file: SourceFile): void;
  /** What is kept of a file that brings some values under a key. */
  protected abstract keptOf(file: SourceFile, values: readonly V[]): readonly T[];
  protected abstract fileOf(item: T): SourceFile;
  protected abstract entriesIn(items: readonly T[], key: string): Iterable<FileEntry<V>>;

  get(key: string): readonly FileEntry<V>[] {
    const entries = this.each(key);
    return Array.isArray(entries) ? entries : [...entries];
  }

  each(key: string): Iterable<FileEntry<V>> {
    this.questions.noteIn(this.asked, key);
    return this.entriesIn(this.listOf(key), key);
  }

  has(key: string): boolean {
    this.questions.noteIn(this.asked, key);
    return this.lists.has(key);
  }

  keys(): Iterable<string> {
    this.questions.note(this.contribution, '', KEYS);
    return this.lists.keys();
  }

  exchange(gone: readonly Brought<V>[], come: readonly Brought<V>[]): void {
    const placeOf = ({ path, builtIn }: SourceFile) => `${builtIn} ${path}`;
    const fresh = new Map(come.map((brought) => [placeOf(brought.file), brought]));
    for (const { file, values } of gone) {
      const successor = fresh.get(placeOf(file));
      fresh.delete(placeOf(file));
      for (const key of values.keys()) this.replace(key, file, successor?.file, successor?.values.get(key));
      for (const [key, own] of successor?.values ?? []) {
        if (!values.has(key)) this.replace(key, file, successor?.file, own);
      }
    }
    for (const { file, values } of fresh.values()) {
      for (const [key, own] of values) this.replace(key, file, file, own);
    }
  }

  protected append(key: string, item: T): void {
    const known = this.lists.get(key);
    if (known === undefined) this.lists.set(key, item);
    else if (Array.isArray(known)) known.push(item);
    else this.lists.set(key, [known, item]);
  }

  protected lastOf(key: string): T | undefined {
    const known = this.lists.get(key);
    return Array.isArray(known) ? known.at(-1) : known;
  }

  private listOf(key: string): readonly T[] {
    const known = this.lists.get(key);
    if (known === undefined) return NONE;
    return Array.isArray(known) ? known : [known];
  }

  /**
   * Puts what a file brings where that of an earlier one stands, or would. Nothing is moved where it is as much as
   * before.
   */
  private replace(
    key: string,
    old: SourceFile,
    file: SourceFile | undefined,
    values: readonly V[] | undefined,
  ): void {
    const own = file && values ? this.keptOf(file, values) : NONE;
    const known = this.lists.get(key);
    const list = Array.isArray(known) ? known : known ? [known] : [];
    const begin = countWhile(list, (other) => comparePaths(this.fileOf(other), old) < 0);
    let end = begin;
    while (end < list.length && this.fileOf(list[end] as T) === old) end++;
    if (end - begin === own.length) for (const [i, item] of own.entries()) list[begin + i] = item;
    else list.splice(begin, end - begin, ...own);
    const [only] = list;
    if (only === undefined) this.lists.delete(key);
    else this.lists.set(key, list.length === 1 ? only : list);
  }
}

class EntriesByKey<V> extends ByKey<V, FileEntry<V>> {
  add(file: SourceFile): void {
    for (const [key, value] of this.contribution(file)) this.append(key, { file, value });
  }

  protected keptOf(file: SourceFile, values: readonly V[]): readonly FileEntry<V>[] {
    return values.map((value) => ({ file, value }));
  }

  protected fileOf({ file }: FileEntry<V>): SourceFile {
    return file;
  }

  protected entriesIn(entries: readonly FileEntry<V>[]): readonly FileEntry<V>[] {
    return entries;
  }
}

class FilesByKey<V> extends ByKey<V, SourceFile> {
  private readonly reading: Reading<V>;

  constructor(contribution: Contribution<V>, reading: Reading<V>, questions: Questions) {
    super(contribution, questions);
    this.reading = reading;
  }

  add(file: SourceFile): void {
    for (const [key] of this.contribution(file)) if (this.lastOf(key) !== file) this.append(key, file);
  }

  protected keptOf(file: SourceFile): readonly SourceFile[] {
    return [file];
  }

  protected fileOf(file: SourceFile): SourceFile {
    return file;
  }

  protected *entriesIn(files: readonly SourceFile[], key: string): Generator<FileEntry<V>, void> {
    for (const file of files) for (const value of this.reading(file, key)) yield { file, value };
  }
}

const NONE: readonly never[] = [];
