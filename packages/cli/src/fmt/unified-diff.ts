/** What formatting would change, in the form that `git apply` reads. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Io } from '../io.ts';
import { colorsFor } from '../terminal/colors.ts';
import { visible } from '../terminal/visible.ts';

/** Coloured on a terminal, exact everywhere else. */
export function unifiedDiff(path: string, before: string, after: string, io: Io): string {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  if (io.stdout.isTTY !== true) return patch;
  const { green, red, cyan, bold } = colorsFor(io.stdout, io.env);
  return patch
    .split('\n')
    .map((line) => {
      const shown = visible(line.replace(/\r$/, ''));
      if (line.startsWith('---') || line.startsWith('+++')) return bold(shown);
      if (line.startsWith('@@')) return cyan(shown);
      if (line.startsWith('+')) return green(shown);
      return line.startsWith('-') ? red(shown) : shown;
    })
    .join('\n');
}
