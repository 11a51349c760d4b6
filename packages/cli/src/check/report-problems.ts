/** Files that could not be read, on the error stream. */
import type { Io } from '../io.ts';
import type { FileProblem } from '../repository/discover-files.ts';
import { colorsFor } from '../terminal/colors.ts';
import { visibleLine } from '../terminal/visible.ts';

export function reportProblems(io: Io, problems: readonly FileProblem[]): void {
  const { bold, red } = colorsFor(io.stderr, io.env);
  for (const { message } of problems) {
    io.stderr.write(`${bold(red('error'))}${bold(`: ${visibleLine(message)}`)}\n`);
  }
}
