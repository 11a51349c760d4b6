/** Files that could not be read, on the error stream. */
import type { FileProblem } from '@liaison/repository';
import type { Io } from '../io.ts';
import { messageLine } from '../terminal/message.ts';

/** Prints a line for each problem. */
export function reportProblems(io: Io, problems: readonly FileProblem[]): void {
  for (const { message } of problems) io.stderr.write(messageLine('error', message, io));
}
