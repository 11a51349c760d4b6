/** Where things stand in a text: offsets, lines, and what a file of the workspace holds. */
import type { Moment } from './date.ts';
import type { AnyDeclaration, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';

/** Half-open range of UTF-16 offsets in one file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A position as editors count: line and UTF-16 character, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A place in a named file. */
export interface Place {
  readonly file: string;
  readonly span: Span;
}

/** A value and where it is written. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** Something that the lexer or the parser could not read. */
export interface SyntaxProblem {
  readonly reason:
    | 'unexpected'
    | 'unexpected-end'
    | 'unreadable-character'
    | 'unclosed-text'
    | 'unclosed-comment'
    | 'unclosed-block'
    | 'stray-brace'
    | 'curly-quotes'
    /** Blocks in blocks beyond all reason: the file is not read any further. */
    | 'too-deep';
  /** The text that stands there; empty at the end of the file. */
  readonly found: string;
  /** The text of the token before it, if there is one. */
  readonly after?: string;
  readonly span: Span;
}

/** `// allow CODE until DATE by PERSON: reason`, with what could be read of it. */
export interface AllowComment {
  readonly span: Span;
  readonly codes: readonly Located<string>[];
  readonly until?: Located<string>;
  readonly by?: Reference;
  readonly reason?: string;
  /** The span of the statement or declaration that begins below the comment; its findings are allowed. */
  readonly covers?: Span;
}

/** One file, lowered: everything that Liaison knows of it, and nothing of how it was parsed. */
export interface SourceFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
  /** Shipped with Liaison: its declarations count, its findings do not. */
  readonly builtIn: boolean;
  /** Top-level declarations in order; nested ones hang below them. */
  readonly declarations: readonly AnyDeclaration[];
  /** Every name that refers to a declaration, in order. */
  readonly references: readonly Reference[];
  /** Every number with its unit, in order. */
  readonly quantities: readonly Quantity[];
  /** Every date and time, in order. */
  readonly moments: readonly Moment[];
  readonly problems: readonly SyntaxProblem[];
  readonly allows: readonly AllowComment[];
}

/** Offsets at which lines begin; `\r\n`, `\n` and `\r` end a line. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts.slice();
}

/** Line and character of an offset, by binary search. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  const line = Math.max(0, countBefore(lineStarts, offset + 1, itself) - 1);
  return { line, character: offset - (lineStarts[line] ?? 0) };
}

/** Offset of the first character of the line of an offset, by binary search. */
export function lineStartAt(lineStarts: readonly number[], offset: number): number {
  return offset - positionAt(lineStarts, offset).character;
}

/** How many items of a list lie before an offset, by binary search; the list is sorted by what `offsetOf` says. */
export function countBefore<T>(items: readonly T[], offset: number, offsetOf: (item: T) => number): number {
  return countWhile(items, (item) => offsetOf(item) < offset);
}

/** The last declaration at the top of a file that begins before an offset; undefined if none does. */
export function declarationBefore({ declarations }: SourceFile, offset: number): AnyDeclaration | undefined {
  return declarations[countBefore(declarations, offset, ({ span }) => span.start) - 1];
}

/** How many items at the beginning of a list satisfy a condition that none behind them does, by binary search. */
export function countWhile<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function itself(offset: number): number {
  return offset;
}
