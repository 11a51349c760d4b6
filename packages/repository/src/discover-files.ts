/** Finds the campaign files of a repository, in the same order on every machine. */
import { CONFIG_FILE, type Config } from '@liaison/checks';
import ignore from 'ignore';
import { boundedFileSystem } from './bounded-file-system.ts';
import { type FileKind, type FileSystem, type FolderEntry, reasonOf } from './file-system.ts';
import { IGNORE_FILE, type IgnoreRules, isIgnored, rulesAbove, rulesIn } from './ignore-rules.ts';
import { joinPath, nameOf, pathBelow } from './paths.ts';

/** Something that could not be read, and why: the sentence names it. */
export interface FileProblem {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly message: string;
}

export interface Discovery {
  /** Relative to the root, with `/`, sorted. */
  readonly paths: readonly string[];
  /** Folders with a configuration of their own, in the same form: they are repositories, and their files are not of this one. */
  readonly nested: readonly string[];
  readonly problems: readonly FileProblem[];
}

const EXTENSION = '.campaign';
const NEVER = new Set(['node_modules', '.git']);

/**
 * Walks the repository. Linked folders and files are taken after the real ones and only if what they point to
 * has not been seen, so a file has one path and a loop an end.
 */
export async function discoverFiles(
  fileSystem: FileSystem,
  root: string,
  config: Pick<Config, 'include' | 'exclude'>,
): Promise<Discovery> {
  const walk = new Walk(boundedFileSystem(fileSystem), root, config);
  await walk.begin();
  await walk.followLinks();
  return { paths: walk.paths.sort(), nested: walk.nested.sort(), problems: walk.problems };
}

/** A path, and the same without links. */
interface Place {
  readonly path: string;
  readonly real: string;
}

interface Link {
  readonly path: string;
  readonly rules: IgnoreRules | undefined;
}

type Found =
  | { readonly kind: 'file'; readonly file: Place }
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

class Walk {
  readonly paths: string[] = [];
  readonly nested: string[] = [];
  readonly problems: FileProblem[] = [];
  private readonly links: Link[] = [];
  /** Folders and files, without links. */
  private readonly seen = new Set<string>();
  private readonly files: FileSystem;
  private readonly root: string;
  private realRoot: string;
  private readonly include: ReturnType<typeof ignore>;
  private readonly exclude: ReturnType<typeof ignore>;

  constructor(files: FileSystem, root: string, config: Pick<Config, 'include' | 'exclude'>) {
    this.files = files;
    this.root = root;
    this.realRoot = root;
    this.include = ignore().add([...config.include]);
    this.exclude = ignore().add([...config.exclude]);
  }

  async begin(): Promise<void> {
    try {
      this.realRoot = await this.files.realPath(this.root);
    } catch (error) {
      this.take([this.unopened(this.root, error)]);
      return;
    }
    const above = await rulesAbove(this.files, this.root);
    this.take(await this.folder({ path: this.root, real: this.realRoot }, above));
  }

  async followLinks(): Promise<void> {
    // The list grows while linked folders are walked.
    for (const link of this.links) this.take(await this.follow(link));
  }

  private take(found: readonly Found[]): void {
    for (const each of found) {
      if (each.kind === 'link') this.links.push(each.link);
      else if (each.kind === 'problem') this.problems.push(each.problem);
      else if (!this.seen.has(each.file.real)) {
        this.seen.add(each.file.real);
        this.paths.push(this.below(each.file.path));
      }
    }
  }

  /** What is in a folder. That it goes away meanwhile, or may not be entered, is a problem and no crash. */
  private async folder(place: Place, above: IgnoreRules | undefined): Promise<Found[]> {
    if (this.seen.has(place.real)) return [];
    this.seen.add(place.real);
    let entries: FolderEntry[];
    try {
      entries = [...(await this.files.readDirectory(place.path))];
    } catch (error) {
      return [this.unopened(place.path, error)];
    }
    if (place.path !== this.root && entries.some(isConfiguration)) {
      this.nested.push(this.below(place.path));
      return [];
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const hasRules = entries.some(({ name, kind }) => name === IGNORE_FILE && kind !== 'other');
    const rules = hasRules ? await rulesIn(this.files, place.path, above) : above;
    const found = entries.map(({ name, kind }) => {
      const inside = { path: joinPath(place.path, name), real: joinPath(place.real, name) };
      if (kind === 'link') return [{ kind, link: { path: inside.path, rules } }];
      return kind === 'folder' ? this.subfolder(inside, rules) : this.file(inside, kind, rules);
    });
    return (await Promise.all(found)).flat();
  }

  private async follow({ path, rules }: Link): Promise<Found[]> {
    const stats = await this.files.stat(path).catch(() => undefined);
    if (!stats) return this.wants(path, rules) ? [this.problem(path, 'is a link that leads nowhere')] : [];
    let real: string;
    try {
      real = await this.files.realPath(path);
    } catch (error) {
      const what = `is a link that cannot be followed (${reasonOf(error)})`;
      return this.wants(path, rules) ? [this.problem(path, what)] : [];
    }
    if (this.seen.has(real)) return [];
    if (stats.kind !== 'folder') return this.file({ path, real }, stats.kind, rules);
    // A folder above the root holds all that has been walked.
    return pathBelow(real, this.realRoot) === undefined ? this.subfolder({ path, real }, rules) : [];
  }

  private async subfolder(place: Place, rules: IgnoreRules | undefined): Promise<Found[]> {
    const excluded = this.exclude.ignores(`${this.below(place.path)}/`);
    if (NEVER.has(nameOf(place.path)) || excluded || isIgnored(place.path, 'folder', rules)) return [];
    return this.folder(place, rules);
  }

  private file(file: Place, kind: FileKind, rules: IgnoreRules | undefined): Found[] {
    if (!this.wants(file.path, rules)) return [];
    // Opening a pipe would wait for somebody to write into it.
    return kind === 'file' ? [{ kind, file }] : [this.problem(file.path, 'is not a regular file')];
  }

  private wants(path: string, rules: IgnoreRules | undefined): boolean {
    if (!path.endsWith(EXTENSION)) return false;
    const written = this.below(path);
    return this.include.ignores(written) && !this.exclude.ignores(written) && !isIgnored(path, 'file', rules);
  }

  private unopened(path: string, error: unknown): Found {
    return this.problem(path, `cannot be opened (${reasonOf(error)})`);
  }

  private problem(path: string, what: string): Found {
    const written = this.below(path);
    return { kind: 'problem', problem: { path: written, message: `\`${written}\` ${what}` } };
  }

  /** Relative to the root, below which all paths are, as they are written. */
  private below(path: string): string {
    return pathBelow(this.root, path) ?? path;
  }
}

/** What `findRoot` takes for one. */
function isConfiguration({ name }: FolderEntry): boolean {
  return name === CONFIG_FILE;
}
