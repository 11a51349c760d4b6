/** Reads the configuration of a repository. */
import {
  CONFIG_FILE,
  type Config,
  type ConfigProblem,
  catalogue,
  DEFAULT_CONFIG,
  parseConfig,
} from '@liaison/checks';
import type { FileSystem } from './file-system.ts';
import { joinPath } from './paths.ts';
import { readText } from './read-text.ts';

export { CONFIG_FILE };

export interface LoadedConfig {
  /** The defaults where there is no file, or none that can be used. */
  readonly config: Config;
  /** What the problems' places refer to; undefined if there is no file, or one that cannot be read. */
  readonly configText: string | undefined;
  readonly configProblems: readonly ConfigProblem[];
}

/** The configuration of a root. A file that cannot be read is one problem, at its beginning. */
export async function loadConfig(fileSystem: FileSystem, root: string): Promise<LoadedConfig> {
  const read = await readText(fileSystem, joinPath(root, CONFIG_FILE), CONFIG_FILE);
  if (!read) return { config: DEFAULT_CONFIG, configText: undefined, configProblems: [] };
  if (!read.ok) {
    const problem = { message: read.message, line: 0, character: 0, span: { start: 0, end: 0 }, path: '' };
    return { config: DEFAULT_CONFIG, configText: undefined, configProblems: [problem] };
  }
  const { config, problems } = parseConfig(read.text, CONFIG_FILE, catalogue);
  return { config, configText: read.text, configProblems: problems };
}
