/** What each token of a text is: a keyword, a name that is declared or referred to, a unit, a number. */
import { readPieces } from '../format/pieces.ts';
import { type Leaf, leavesOf, machineOf } from './machine.ts';
import { StatementReader, type WrittenStatement } from './statement-reader.ts';

export interface TokenRole {
  readonly start: number;
  readonly end: number;
  readonly image: string;
  readonly kind: 'token' | 'comment';
  /** Absent for comments, braces, and tokens that fit nowhere. */
  readonly leaf?: Leaf;
}

/** The tokens and comments of a text in order; never throws on what a user wrote. */
export function tokenRoles(text: string): TokenRole[] {
  const reader = new StatementReader();
  const pieces = readPieces(text);
  const leaves = new Map<number, Leaf>();
  for (const piece of pieces) collect(reader.add(piece), leaves);
  collect(reader.end(), leaves);
  return pieces.flatMap(({ kind, start, end, image, index }) => {
    if (kind === 'unreadable') return [];
    const leaf = leaves.get(index);
    return [{ start, end, image, kind, ...(leaf && { leaf }) }];
  });
}

/** As far as the statement can be read. */
function collect(statement: WrittenStatement | undefined, into: Map<number, Leaf>): void {
  const machine = statement && machineOf(statement.block);
  if (!machine) return;
  let reading = machine.begin();
  for (const piece of statement.pieces) {
    const next = machine.take(reading, piece);
    if (next.length === 0) break;
    reading = next;
  }
  leavesOf(reading).forEach((leaf, at) => {
    const piece = statement.pieces[at];
    if (piece) into.set(piece.index, leaf);
  });
}
