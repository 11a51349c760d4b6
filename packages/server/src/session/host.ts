/** What the server asks of the machine that it runs on: Node's files, or those that a browser's editor lends. */
import type { Config, ConfigProblem } from '@liaison/checks';
import type { History } from './history.ts';

export interface LoadedRepository {
  /** The folder of the configuration, as a URI without a slash at its end. */
  readonly rootUri: string;
  readonly config: Config;
  /** The text of `liaison.config.json`; undefined where there is none. */
  readonly configText: string | undefined;
  /** What is wrong with it. */
  readonly configProblems: readonly ConfigProblem[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Folders below that are repositories of their own, relative with `/`. */
  readonly nested: readonly string[];
  /** Files and folders that could not be read; the others could. */
  readonly problems: readonly { readonly message: string }[];
}

export interface Host {
  /** The repository in which a folder or file lies. Throws where it cannot be read at all. */
  loadRepository(uri: string): Promise<LoadedRepository>;
  /** The URI of that repository's folder, without a slash at its end. */
  rootOf(uri: string): Promise<string>;
  /** The text of a file; undefined where there is none any more. */
  readText(uri: string): Promise<string | undefined>;
  /** The pages of the checks, in Markdown by code; absent where the server has none with it. */
  pages?(): Readonly<Record<string, string>>;
  /** Absent where there is no git. */
  readonly history?: History;
  now(): Date;
  /** Calls back when some time has passed, unless the server has ended by then: nothing waits for it. */
  wait(milliseconds: number, then: () => void): void;
  /** Lets everything else have its turn. */
  pause(): Promise<void>;
  /** All is told: if nobody asks for a while, it is a time to put memory in order. */
  tidy?(): void;
}
