/** Finds the campaign files of a repository, in the same order on every machine. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Config } from '@liaison/checks';
import ignore from 'ignore';
import { reasonOf } from '../system-error.ts';
import { type IgnoreRules, isIgnored, rulesAt, rulesOf } from './ignore-rules.ts';
import { holds, relativePath } from './paths.ts';

/** Something that could not be read, and why: the sentence names it. */
export interface FileProblem {
  readonly path: string;
  readonly message: string;
}

export interface Discovery {
  /** Relative to the root, with `/`, sorted. */
  readonly paths: readonly string[];
  readonly problems: readonly FileProblem[];
}

const EXTENSION = '.campaign';
const NEVER = new Set(['node_modules', '.git']);

/**
 * Walks the repository. Linked folders and files are taken after the real ones and only if what they point to
 * has not been seen, so a file has one path and a loop an end.
 */
export async function discoverFiles(
  root: string,
  config: Pick<Config, 'include' | 'exclude'>,
): Promise<Discovery> {
  const walk = new Walk(root, config);
  await walk.folder(root, rulesAt(root));
  await walk.links();
  return { paths: walk.paths.sort(), problems: walk.problems };
}

class Walk {
  readonly paths: string[] = [];
  readonly problems: FileProblem[] = [];
  private readonly seen = new Set<string>();
  private readonly linked: { path: string; rules: IgnoreRules }[] = [];
  private readonly root: string;
  private readonly include: ReturnType<typeof ignore>;
  private readonly exclude: ReturnType<typeof ignore>;

  constructor(root: string, config: Pick<Config, 'include' | 'exclude'>) {
    this.root = root;
    this.include = ignore().add([...config.include]);
    this.exclude = ignore().add([...config.exclude]);
  }

  async folder(folder: string, rules: IgnoreRules): Promise<void> {
    for (const entry of await this.entries(folder)) {
      const path = join(folder, entry.name);
      if (entry.isSymbolicLink()) this.linked.push({ path, rules });
      else if (entry.isDirectory()) await this.subfolder(path, rules);
      else if (this.wants(path, rules)) this.file(path, entry);
    }
  }

  async links(): Promise<void> {
    // The list grows while linked folders are walked.
    for (let index = 0; index < this.linked.length; index++) {
      const { path, rules } = this.linked[index] as { path: string; rules: IgnoreRules };
      const stats = await stat(path).catch(() => undefined);
      const target = stats && (await realpath(path));
      if (!stats || !target) {
        if (this.wants(path, rules)) this.problem(path, 'is a link that leads nowhere');
      } else if (stats.isDirectory()) {
        if (!holds(target, this.root) && !this.seen.has(target)) await this.subfolder(path, rules);
      } else if (this.wants(path, rules) && !this.seen.has(target)) this.file(path, stats, target);
    }
  }

  /** What is in a folder. That it goes away meanwhile, or may not be entered, is a problem and no crash. */
  private async entries(folder: string): Promise<Dirent[]> {
    try {
      this.seen.add(await realpath(folder));
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.problem(folder, `cannot be opened (${reasonOf(error)})`);
      return [];
    }
  }

  private async subfolder(path: string, rules: IgnoreRules): Promise<void> {
    const excluded = this.exclude.ignores(`${relativePath(this.root, path)}/`);
    if (NEVER.has(basename(path)) || excluded || isIgnored(path, 'folder', rules)) return;
    await this.folder(path, rulesOf(path, rules));
  }

  private wants(path: string, rules: IgnoreRules): boolean {
    const written = relativePath(this.root, path);
    return (
      written.endsWith(EXTENSION) &&
      this.include.ignores(written) &&
      !this.exclude.ignores(written) &&
      !isIgnored(path, 'file', rules)
    );
  }

  private file(path: string, entry: { isFile(): boolean }, target = path): void {
    // Opening a pipe would wait for somebody to write into it.
    if (!entry.isFile()) {
      this.problem(path, 'is not a regular file');
      return;
    }
    this.seen.add(target);
    this.paths.push(relativePath(this.root, path));
  }

  private problem(path: string, what: string): void {
    const written = relativePath(this.root, path);
    this.problems.push({ path: written, message: `\`${written}\` ${what}` });
  }
}
