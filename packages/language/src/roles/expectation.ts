/** What may stand at a place of a text, which need not be finished there or anywhere else. */
import type { Span } from '@liaison/model';
import { type Piece, readPieces } from '../format/pieces.ts';
import { type Leaf, leavesOf, machineOf } from './machine.ts';
import { type OpenBlock, StatementReader } from './statement-reader.ts';

/** A token that stands before the place, in the same statement. */
export interface TakenToken {
  readonly image: string;
  readonly span: Span;
  readonly leaf: Leaf;
}

export interface Expectation {
  /** The blocks around the place, outermost first. */
  readonly blocks: readonly OpenBlock[];
  /** Opener of the innermost block, `FILE_BLOCK` outside all of them. */
  readonly block: string;
  /** Whether a statement begins here. */
  readonly begins: boolean;
  /** What is written of the statement; empty where one begins. */
  readonly taken: readonly TakenToken[];
  /** The word before the place, which a choice replaces; in quotes with the first of them. */
  readonly word: Span;
  readonly quoted: boolean;
  /** What the grammar takes here; empty where what stands before it is wrong. */
  readonly next: readonly Leaf[];
}

/**
 * What may stand at an offset; undefined in comments. Reads from `from` on, which has to be the beginning of the
 * text or of a declaration at the left edge.
 */
export function expectationAt(text: string, offset: number, from = 0): Expectation | undefined {
  const start = offset - (WORD_BEFORE.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0);
  // The lexer says what a word here would be, from all that stands before it.
  const pieces = readPieces(`${text.slice(from, start)}${PROBE}`);
  const probe = pieces.at(-1);
  if (probe?.kind !== 'token') return undefined;
  const reader = new StatementReader();
  for (const piece of pieces.slice(0, -1)) reader.add(piece);
  const quoted = probe.image !== PROBE;
  if (quoted && probe.type !== 'STRING' && probe.type !== 'HEAD') return undefined;
  const begins = probe.begins !== false;
  const { block } = reader;
  const machine = machineOf(block);
  const written = begins ? [] : (reader.statement?.pieces ?? []);
  let reading = machine?.begin() ?? [];
  for (const piece of written) reading = machine?.take(reading, piece) ?? [];
  return {
    blocks: reader.blocks.map((open) => ({ ...open, start: open.start + from })),
    block,
    begins: begins || written.length === 0,
    taken: takenOf(written, leavesOf(reading), from),
    word: { start: quoted ? probe.start + from : start, end: offset },
    quoted,
    next: reading.length > 0 && machine ? machine.next(reading) : [],
  };
}

const PROBE = 'x';

/** A word, a number, a date or a time, of which something may be missing at its end. */
const WORD_BEFORE =
  /(?:[A-Za-z_\u00C0-\u024F\u0370-\u03FF\u0400-\u04FF][\w\u00C0-\u024F\u0370-\u03FF\u0400-\u04FF]*(?:-[\w\u00C0-\u024F\u0370-\u03FF\u0400-\u04FF]+)*-?|\d[\d:-]*)$/;

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function takenOf(written: readonly Piece[], leaves: readonly Leaf[], from: number): TakenToken[] {
  return leaves.flatMap((leaf, index) => {
    const piece = written[index];
    if (!piece) return [];
    return [{ image: piece.image, span: { start: piece.start + from, end: piece.end + from }, leaf }];
  });
}
