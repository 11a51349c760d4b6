/** The space between two tokens of one line: exactly one or none. */
import type { Piece } from './pieces.ts';

const NONE_BEFORE = new Set([',', ':', ')', '?']);

/** Whether the second of two tokens follows the first without a space. */
export function isGlued(left: Piece, right: Piece): boolean {
  if (left.kind === 'comment' || right.kind === 'comment') return false;
  if (left.image === '(' || (left.image === '{' && right.image === '}')) return true;
  if (right.image === '?') return left.image !== ',';
  if (NONE_BEFORE.has(right.image)) return true;
  // Only between names: `1 . 5` would become a number, `/ /` a comment.
  if (right.image === '.' || right.image === '/' || right.image === '(') return isName(left);
  return (left.image === '.' || left.image === '/') && isName(right);
}

function isName({ type, image }: Piece): boolean {
  return type === 'STRING' || /^[A-Za-z_"\u00C0-\u04FF]/.test(image);
}

/** The pieces of one line. */
export function joinPieces(pieces: readonly Piece[]): string {
  let line = '';
  let left: Piece | undefined;
  for (const piece of pieces) {
    line += (left && !isGlued(left, piece) ? ' ' : '') + piece.image;
    left = piece;
  }
  return line;
}
