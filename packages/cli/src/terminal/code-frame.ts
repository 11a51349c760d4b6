/** Source lines with carets below a place, as a terminal shows them. */
import { lineStartsOf, positionAt, type Span } from '@liaison/model';
import { expandTabs, widthOf } from './columns.ts';
import { visible } from './visible.ts';

export interface FrameSource {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** A line of a frame: a source line with its number, carets below one, or a gap between two. */
export type FrameLine =
  | { readonly kind: 'source'; readonly number: number; readonly text: string }
  | { readonly kind: 'carets'; readonly text: string }
  | { readonly kind: 'gap' };

/** Longest piece of a line that is shown, in characters; the rest is cut off around the place. */
const LONGEST = 120;

/** The lines of a place: all of it on one line, else its first and its last line. */
export function codeFrame(source: FrameSource, span: Span): FrameLine[] {
  const start = positionAt(source.lineStarts, span.start);
  const end = positionAt(source.lineStarts, Math.max(span.start, span.end));
  const first = lineText(source, start.line);
  if (end.line === start.line) return markedLine(first, start.line, start.character, end.character);
  const last = lineText(source, end.line);
  const indent = last.length - last.trimStart().length;
  const lines = markedLine(first, start.line, start.character, first.length);
  if (end.character <= indent) return lines;
  if (end.line > start.line + 1) lines.push({ kind: 'gap' });
  return [...lines, ...markedLine(last, end.line, indent, end.character)];
}

/** A source for text that is no file of the workspace. */
export function frameSource(text: string): FrameSource {
  return { text, lineStarts: lineStartsOf(text) };
}

function lineText({ text, lineStarts }: FrameSource, line: number): string {
  const start = lineStarts[line] ?? 0;
  let end = lineStarts[line + 1] ?? text.length;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return text.slice(start, end);
}

/** One source line and the carets from `start` to `end`, counted in UTF-16 units. */
function markedLine(line: string, number: number, start: number, end: number): FrameLine[] {
  const from = Math.min(start, line.length);
  const to = Math.min(Math.max(end, from), line.length);
  const window = windowAround(line, from, to);
  const shown = (text: string) => expandTabs(visible(text));
  const before = shown(line.slice(window.start, from));
  const marked = shown(line.slice(from, Math.min(to, window.end)));
  const after = shown(line.slice(Math.min(to, window.end), window.end));
  const left = window.start > 0 ? '…' : '';
  const right = window.end < line.length ? '…' : '';
  return [
    { kind: 'source', number: number + 1, text: `${left}${before}${marked}${after}${right}`.trimEnd() },
    {
      kind: 'carets',
      text: `${' '.repeat(left.length + widthOf(before))}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
    },
  ];
}

/** The part of a line that is shown; a place that is itself too long is cut behind its first characters. */
function windowAround(line: string, from: number, to: number): { start: number; end: number } {
  if (line.length <= LONGEST) return { start: 0, end: line.length };
  const room = Math.max(0, LONGEST - (to - from));
  const start = Math.max(0, Math.min(from - Math.floor(room / 2), line.length - LONGEST));
  return { start: wholeCharacter(line, start), end: wholeCharacter(line, start + LONGEST) };
}

/** Moves an offset that stands inside a surrogate pair in front of it. */
function wholeCharacter(line: string, offset: number): number {
  const code = line.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
