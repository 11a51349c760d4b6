/** Where statements stop being readable, and what the grammar would have taken there. */
import type { Span } from '@liaison/model';
import { type Piece, readPieces } from '../format/pieces.ts';
import { type Leaf, machineOf } from './machine.ts';
import { StatementReader, type WrittenStatement } from './statement-reader.ts';

interface Place {
  readonly image: string;
  readonly span: Span;
  /** What the grammar takes in its place. */
  readonly next: readonly Leaf[];
}

/** The first token of a statement that does not fit behind those before it. */
export interface Misfit extends Place {
  /** The token before it, and what else the grammar would have taken there. */
  readonly after: Place;
  /** The whole statement, up to its block. */
  readonly statement: Span;
  /** Words and signs of `next` behind which the token would fit. */
  readonly missing: readonly string[];
}

/** One at most for each statement, in the order of the text; linear in it, and never throws. */
export function misfitsOf(text: string): Misfit[] {
  const reader = new StatementReader();
  const ended = readPieces(text).map((piece) => reader.add(piece));
  return [...ended, reader.end()].flatMap((statement) => (statement && misfitOf(statement)) ?? []);
}

function misfitOf({ block, pieces }: WrittenStatement): Misfit | undefined {
  const machine = machineOf(block);
  if (!machine) return undefined;
  let reading = machine.begin();
  let after: Place | undefined;
  for (const piece of pieces) {
    const place = placeOf(piece, machine.allNext(reading));
    const taken = machine.take(reading, piece);
    if (taken.length > 0) {
      reading = taken;
      after = place;
      continue;
    }
    // A line whose first word nobody knows is another matter.
    if (!after) return undefined;
    const { start, end } = piece;
    const statement = { start: pieces[0]?.start ?? start, end: pieces.at(-1)?.end ?? end };
    const from = reading;
    const missing = keywordsOf(place.next).filter((word) => {
      const behind = machine.take(from, { ...piece, image: word, type: word, leading: false });
      return machine.take(behind, piece).length > 0;
    });
    return { ...place, after, statement, missing };
  }
  return undefined;
}

function placeOf({ image, start, end }: Piece, next: readonly Leaf[]): Place {
  return { image, span: { start, end }, next };
}

function keywordsOf(leaves: readonly Leaf[]): string[] {
  return [...new Set(leaves.flatMap(({ keyword }) => keyword ?? []))];
}
