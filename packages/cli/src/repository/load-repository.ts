/** A repository as commands see it: its root, its configuration and the texts of its campaign files. */
import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CONFIG_FILE, type Config, catalogue, DEFAULT_CONFIG, parseConfig } from '@liaison/checks';
import type { Io } from '../io.ts';
import { UserError } from '../user-error.ts';
import { configErrorText } from './config-error.ts';
import { discoverFiles, type FileProblem } from './discover-files.ts';
import { findRoot } from './find-root.ts';
import { isWithin, relativePath } from './paths.ts';
import { readText } from './read-text.ts';

export interface TextFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Without the byte order mark. */
  readonly text: string;
  readonly bom: boolean;
}

export interface Repository {
  readonly root: string;
  readonly config: Config;
  readonly files: readonly TextFile[];
  /** Files that could not be read; the others could. */
  readonly problems: readonly FileProblem[];
  /** Whether a path is among those that the user named; everything is, where none was named. */
  readonly isSelected: (path: string) => boolean;
}

/** Reads the repository in which the paths stand, all of it. Throws what the user can mend as a `UserError`. */
export async function loadRepository(
  io: Io,
  paths: readonly string[],
  options: { readonly mayBeEmpty?: boolean } = {},
): Promise<Repository> {
  const root = findRoot(paths, io.cwd);
  const config = await loadConfig(io, root);
  const found = await discoverFiles(root, config);
  const { files, problems } = await readFiles(root, found.paths);
  const selected = await Promise.all(paths.map((path) => addressesOf(root, resolve(io.cwd, path))));
  const repository: Repository = {
    root,
    config,
    files,
    problems: [...found.problems, ...problems],
    isSelected: (path) => selected.length === 0 || selected.flat().some((folder) => isWithin(path, folder)),
  };
  if (!options.mayBeEmpty) demandFiles(repository, paths, selected);
  return repository;
}

/** The configuration of a root; the defaults where there is no file. */
async function loadConfig(io: Io, root: string): Promise<Config> {
  const read = await readText(join(root, CONFIG_FILE), CONFIG_FILE);
  if (!read) return DEFAULT_CONFIG;
  if (!read.ok) throw new UserError(read.message);
  const { config, problems } = parseConfig(read.text, CONFIG_FILE, catalogue);
  if (problems.length === 0) return config;
  const details = configErrorText(problems, read.text, { root, io });
  throw new UserError(`\`${CONFIG_FILE}\` cannot be used as it stands`, undefined, details);
}

/** Open at the same time; systems allow a process a few hundred files, and its parents have some. */
const AT_ONCE = 64;

async function readFiles(
  root: string,
  paths: readonly string[],
): Promise<{ files: TextFile[]; problems: FileProblem[] }> {
  const files: TextFile[] = [];
  const problems: FileProblem[] = [];
  for (let index = 0; index < paths.length; index += AT_ONCE) {
    const slice = paths.slice(index, index + AT_ONCE);
    const results = await Promise.all(slice.map((path) => readTextFile(root, path)));
    for (const result of results) {
      if ('message' in result) problems.push(result);
      else files.push(result);
    }
  }
  return { files, problems };
}

/** Longest line that is read; nobody has written a longer one, and a megabyte without a line break takes a minute to parse. */
const LONGEST_LINE = 100_000;

async function readTextFile(root: string, path: string): Promise<TextFile | FileProblem> {
  const read = await readText(join(root, path), path);
  if (!read?.ok) return { path, message: read?.message ?? `\`${path}\` is gone` };
  if (longestLine(read.text) > LONGEST_LINE) {
    return {
      path,
      message: `\`${path}\` has a line of more than 100,000 characters, which no campaign has`,
    };
  }
  return { path, text: read.text, bom: read.bom };
}

function longestLine(text: string): number {
  let longest = 0;
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    longest = Math.max(longest, stop - start);
    start = stop + 1;
  }
  return longest;
}

/** A path as it is written and, where a link leads to it, as the repository knows it. */
async function addressesOf(root: string, path: string): Promise<string[]> {
  return [relativePath(root, path), relativePath(await realpath(root), await realpath(path))];
}

/** A path that holds no campaign file at all is a slip, and silence would look like success. */
function demandFiles(
  repository: Repository,
  written: readonly string[],
  selected: readonly (readonly string[])[],
): void {
  const known = [...repository.files, ...repository.problems].map(({ path }) => path);
  if (known.length === 0) {
    throw new UserError(
      `There is no campaign file in \`${repository.root}\``,
      '`liaison init` writes the first ones',
    );
  }
  selected.forEach((folders, index) => {
    if (folders.some((folder) => known.some((path) => isWithin(path, folder) || isWithin(folder, path))))
      return;
    const help =
      'Campaign files end in `.campaign`; `include`, `exclude` and `.gitignore` may leave some out';
    throw new UserError(`There is no campaign file of the repository in \`${written[index]}\``, help);
  });
}
