/** A repository as commands see it: its root, its configuration and the texts of its campaign files. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CONFIG_FILE, type Config } from '@liaison/checks';
import { isWithin, type LoadedFiles, loadConfig, loadFiles } from '@liaison/repository';
import { nodeFileSystem, pathOfNative } from '@liaison/repository/node';
import type { Io } from '../io.ts';
import { UserError } from '../user-error.ts';
import { configErrorText } from './config-error.ts';
import { rootOf } from './find-root.ts';
import { relativePath } from './paths.ts';

export interface Repository extends LoadedFiles {
  /** As this machine writes paths. */
  readonly root: string;
  readonly config: Config;
  /** Whether a path is among those that the user named; everything is, where none was named. */
  readonly isSelected: (path: string) => boolean;
}

/** Reads the repository in which the paths stand, all of it. Throws what the user can mend as a `UserError`. */
export async function loadRepository(
  io: Io,
  paths: readonly string[],
  options: { readonly mayBeEmpty?: boolean } = {},
): Promise<Repository> {
  const root = await rootOf(paths, io.cwd);
  const config = await demandConfig(io, root);
  const { files, nested, problems } = await loadFiles(nodeFileSystem, pathOfNative(root), config);
  const selected = await Promise.all(paths.map((path) => addressesOf(root, resolve(io.cwd, path))));
  const repository: Repository = {
    root,
    config,
    files,
    nested,
    problems,
    isSelected: (path) => selected.length === 0 || selected.flat().some((folder) => isWithin(path, folder)),
  };
  if (!options.mayBeEmpty) demandFiles(repository, paths, selected);
  return repository;
}

/** The configuration of a root; what is wrong with it is the user's error, shown with its lines. */
async function demandConfig(io: Io, root: string): Promise<Config> {
  const { config, configText, configProblems } = await loadConfig(nodeFileSystem, pathOfNative(root));
  const [first] = configProblems;
  if (!first) return config;
  if (configText === undefined) throw new UserError(first.message);
  const details = configErrorText(configProblems, configText, { root, io });
  throw new UserError(`\`${CONFIG_FILE}\` cannot be used as it stands`, undefined, details);
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
    const [nested] = repository.nested;
    throw new UserError(
      `There is no campaign file in \`${repository.root}\``,
      nested === undefined
        ? '`liaison init` writes the first ones'
        : `\`${nested}\` is a repository of its own: run the command there`,
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
