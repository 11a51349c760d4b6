/** What the server asks of the history of a repository: git's, where the machine has it. */
import type { Config, FirstSeen } from '@liaison/checks';

/** A commit by the name under which it was found. */
export interface BaseCommit {
  readonly ref: string;
  readonly commit: string;
}

/** The texts of a commit, and what else has to be known to compare the working tree with it. */
export interface BaseTexts {
  /** How sentences call it: `main at 41d07e9`. */
  readonly shown: string;
  readonly config: Config;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What could not be read of it. */
  readonly problems: readonly { readonly message: string }[];
  readonly submodules: readonly string[];
  /** Folders of the working tree that are other repositories. */
  readonly submodulesNow: readonly string[];
  readonly firstSeen: FirstSeen;
}

/** Whatever cannot be had is rejected with an error of which people can read `message` and `help`. */
export interface History {
  /** The commit at which the working tree left the main branch; `mainBranch` is its name, where one is configured. */
  base(rootUri: string, mainBranch: string | undefined): Promise<BaseCommit>;
  read(rootUri: string, base: BaseCommit): Promise<BaseTexts>;
  /** Whether there is a file, whatever is in it. */
  isThere(uri: string): Promise<boolean>;
  /** The address under which whoever works here commits. */
  email(rootUri: string): Promise<string | undefined>;
}
