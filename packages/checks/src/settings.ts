/** What a repository may decide about the checks; read from `liaison.config.json` by config.ts. */
import type { Severity } from './finding.ts';

export interface Settings {
  /** By check code or category; a code wins over its category. */
  readonly severity: ReadonlyMap<string, Severity | 'off'>;
  readonly parameters: Parameters;
}

/** Numbers and words that checks use; the defaults and their meaning stand in config.ts. */
export interface Parameters {
  /** Words that stand for something still to be written. */
  readonly placeholders: readonly string[];
}

export const DEFAULT_PARAMETERS: Parameters = {
  placeholders: ['TBD', 'TBC', 'lorem ipsum'],
};

export const DEFAULT_SETTINGS: Settings = { severity: new Map(), parameters: DEFAULT_PARAMETERS };
