/** A repository as it lies on a file system: its configuration and the texts of its campaign files. */
import type { Config } from '@liaison/checks';
import { boundedFileSystem } from './bounded-file-system.ts';
import { discoverFiles, type FileProblem } from './discover-files.ts';
import type { FileSystem } from './file-system.ts';
import { type LoadedConfig, loadConfig } from './load-config.ts';
import { readTextFile, type TextFile } from './read-text.ts';

export interface LoadedFiles {
  /** By path. */
  readonly files: readonly TextFile[];
  /** Folders below that are repositories of their own, relative with `/`. */
  readonly nested: readonly string[];
  /** Files that could not be read; the others could. */
  readonly problems: readonly FileProblem[];
}

export interface Repository extends LoadedConfig, LoadedFiles {
  /** Absolute. */
  readonly root: string;
}

/** Reads a repository, all of it; `findRoot` finds its root. Never throws on what is there: see its two lists of problems. */
export async function loadRepository(fileSystem: FileSystem, root: string): Promise<Repository> {
  const configured = await loadConfig(fileSystem, root);
  return { root, ...configured, ...(await loadFiles(fileSystem, root, configured.config)) };
}

/** Finds and reads the campaign files below a root. */
export async function loadFiles(
  fileSystem: FileSystem,
  root: string,
  config: Pick<Config, 'include' | 'exclude'>,
): Promise<LoadedFiles> {
  const found = await discoverFiles(fileSystem, root, config);
  const bounded = boundedFileSystem(fileSystem);
  const files: TextFile[] = [];
  const problems = [...found.problems];
  for (const read of await Promise.all(found.paths.map((path) => readTextFile(bounded, root, path)))) {
    if ('message' in read) problems.push(read);
    else files.push(read);
  }
  return { files, nested: found.nested, problems };
}
