/** The form of a command: what `--help` says of it, and how to run it. Its work is imported only when it runs. */
import type { Io } from './io.ts';

export interface CommandOption {
  /** As commander writes them: `--max-warnings <n>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given several times; arrives as a list. */
  readonly repeatable?: boolean;
  readonly required?: boolean;
}

export interface CommandDefinition<O = never> {
  /** One word, or two for a command below another: `crm import`. */
  readonly name: string;
  /** As commander writes them: `[paths...]`; each with what it means. */
  readonly operands?: readonly { readonly flags: string; readonly description: string }[];
  readonly summary: string;
  /** More than the summary, for the command's own `--help`. */
  readonly description?: string;
  readonly options: readonly CommandOption[];
  readonly examples: readonly { readonly line: string; readonly does: string }[];
  /** Returns the exit code: 0 all is well, 1 something was found, 2 it could not be done. */
  readonly run: (io: Io, operands: readonly string[], options: O) => Promise<number>;
}

/** A command with the type of its options erased, as the list holds it. */
export type Command = CommandDefinition;
