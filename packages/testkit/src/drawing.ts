/** A cursor in a fixture, and answers drawn under the lines that they are about, to be compared as text. */
import type { FixtureFile } from './fixture.ts';

/** The mark of a cursor; two of them enclose a selection. */
const CURSOR = '<|>';

/** Offsets of the marks in a text, without them. */
export function takeCursors(text: string): { readonly text: string; readonly cursors: readonly number[] } {
  const parts = text.split(CURSOR);
  const cursors: number[] = [];
  let offset = 0;
  for (const part of parts.slice(0, -1)) {
    offset += part.length;
    cursors.push(offset);
  }
  return { text: parts.join(''), cursors };
}

/** Something to draw: from one offset to another, with what is to be said about it. */
export interface Drawn {
  readonly start: number;
  readonly end: number;
  readonly label?: string;
}

/**
 * The lines of a text on which something is drawn, each with carets below: `^^^^ label`. What spans several lines
 * is drawn to the end of the first, with `…`. Empty where there is nothing to draw.
 */
export function drawOn({ text }: Pick<FixtureFile, 'text'>, drawings: readonly Drawn[]): string {
  const drawn: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const here = drawings.filter((drawing) => drawing.start >= start && drawing.start <= end);
    if (here.length > 0) drawn.push(line);
    for (const drawing of [...here].sort((a, b) => a.start - b.start || a.end - b.end)) {
      const until = Math.min(drawing.end, end);
      const carets = '^'.repeat(Math.max(1, until - drawing.start));
      const rest = drawing.end > end ? '…' : '';
      drawn.push(`${' '.repeat(drawing.start - start)}${carets}${rest} ${drawing.label ?? ''}`.trimEnd());
    }
    start = end + 1;
  }
  return drawn.join('\n');
}
