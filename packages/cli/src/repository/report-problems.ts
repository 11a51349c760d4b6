/** What of a repository was not looked at, on the error stream. */
import type { FileProblem } from '@liaison/repository';
import type { Io } from '../io.ts';
import { messageLine } from '../terminal/message.ts';

/** Prints a line for each problem. */
export function reportProblems(io: Io, problems: readonly FileProblem[]): void {
  for (const { message } of problems) io.stderr.write(messageLine('error', message, io));
}

/** Says which folders are repositories of their own; silence would look as if they had been checked. */
export function reportNested(io: Io, nested: readonly string[]): void {
  const [first, ...others] = nested;
  if (first === undefined) return;
  const rest = others.length > 0 ? ` and ${others.length} more have` : ' has';
  const message = `\`${first}\`${rest} a \`liaison.config.json\`: not checked, run \`liaison check ${first}\``;
  io.stderr.write(messageLine('warning', message, io));
}
