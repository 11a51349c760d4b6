/**
 * The formatter: reads a text into statements, lays them out, and looks whether the result still says the
 * same. The rules are in README.md beside this file, each with an example that a test runs.
 */
import { commentText } from './comments.ts';
import { LineGroups, markKept } from './kept.ts';
import { layout } from './layout.ts';
import { type Piece, readPieces } from './pieces.ts';
import { readStructure } from './structure.ts';
import { readSyntax, type Syntax } from './syntax.ts';

export interface FormattedCampaign {
  readonly text: string;
  /** Ranges of the input, whole lines, that are as they were because something in them could not be read. */
  readonly skipped: { start: number; end: number }[];
}

/** Formats a file. Pure, never throws on what a user wrote, and what is formatted once stays as it is. */
export function formatCampaign(text: string): FormattedCampaign {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const formatted = formatBody(text.slice(mark.length));
  return {
    text: mark + formatted.text,
    skipped: formatted.skipped.map(({ start, end }) => ({
      start: start + mark.length,
      end: end + mark.length,
    })),
  };
}

/** Deeper than this, blocks are a mistake or an attack, and the parser would run out of stack. */
const DEEPEST = 100;

function formatBody(text: string): FormattedCampaign {
  const unchanged = { text, skipped: [{ start: 0, end: text.length }] };
  const pieces = readPieces(text);
  if (deepest(pieces) > DEEPEST) return unchanged;
  const syntax = readSyntax(text, pieces);
  const groups = new LineGroups(pieces);
  const lines = splitLines(text);
  const unjoined = new Set<number>();
  const keep = new Set<number>();
  for (;;) {
    const { items, statementOf } = readStructure(pieces, keep);
    markKept(items, syntax, groups);
    const result = layout({ items, syntax, groups, unjoined, lines: lines.texts });
    const formatted = result.lines.map((line) => line + lines.end).join('');
    const changed = changedPieces(text, pieces, syntax, formatted);
    if (changed.length === 0) {
      return { text: formatted, skipped: result.kept.map((range) => lines.rangeOf(range)) };
    }
    // First the line breaks of the statements stay; if that does not help, a declaration as it is.
    const statements = changed.map(({ index }) => statementOf.get(index)?.head[0]?.index ?? index);
    if (addAll(unjoined, statements)) continue;
    if (!addAll(keep, [declarationOf(pieces, changed[0] as Piece)])) return unchanged;
  }
}

function deepest(pieces: readonly Piece[]): number {
  let depth = 0;
  let most = 0;
  for (const { image } of pieces) {
    if (image === '{') most = Math.max(most, ++depth);
    if (image === '}') depth--;
  }
  return most;
}

/** Whether any of them is new. */
function addAll(set: Set<number>, numbers: readonly number[]): boolean {
  const before = set.size;
  for (const number of numbers) set.add(number);
  return set.size > before;
}

/** The first piece of the declaration that a piece belongs to. */
function declarationOf(pieces: readonly Piece[], piece: Piece): number {
  return pieces.findLast(({ index, begins }) => index <= piece.index && begins === 'top')?.index ?? 0;
}

/** The pieces that say something else in the formatted text, or are missing there. */
function changedPieces(text: string, pieces: readonly Piece[], syntax: Syntax, formatted: string): Piece[] {
  if (formatted === text) return [];
  const after = readPieces(formatted);
  const changed = pieces.filter((piece, at) => !isSame(piece, after[at]));
  if (changed.length > 0 || after.length > pieces.length)
    return changed.length > 0 ? changed : pieces.slice(-1);
  // A keyword that came onto the line of its statement could be read as a name there.
  if (!pieces.some((piece, at) => piece.leading && !after[at]?.leading)) return [];
  const syntaxAfter = readSyntax(formatted, after);
  return pieces.filter((piece, at) => syntax.takenBy(piece) !== syntaxAfter.takenBy(after[at] as Piece));
}

function isSame(before: Piece, after: Piece | undefined): boolean {
  if (before.kind !== after?.kind || before.type !== after.type) return false;
  if (before.kind === 'comment') return commentText(before.image) === commentText(after.image);
  return before.image === after.image;
}

interface Lines {
  readonly texts: string[];
  /** The line ending that most lines have. */
  readonly end: string;
  /** From the beginning of one line to the end of another, counted from 1. */
  rangeOf(lines: { first: number; last: number }): { start: number; end: number };
}

function splitLines(text: string): Lines {
  const texts: string[] = [];
  const starts: number[] = [];
  const counts = new Map<string, number>();
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) {
    texts.push(text.slice(start, index));
    starts.push(start);
    counts.set(end, (counts.get(end) ?? 0) + 1);
    start = index + end.length;
  }
  texts.push(text.slice(start));
  starts.push(start);
  const [end = '\n'] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return {
    texts,
    end,
    rangeOf: ({ first, last }) => ({
      start: starts[first - 1] ?? 0,
      end: (starts[last - 1] ?? 0) + (texts[last - 1]?.length ?? 0),
    }),
  };
}
