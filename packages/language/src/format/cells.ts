/** The parts of a statement that stand in columns: names, amounts with their unit, keywords, dates, marks. */
import type { Piece } from './pieces.ts';
import { isGlued } from './spacing.ts';

export interface Cell {
  readonly text: string;
  /** Cells of one column have the same shape. */
  readonly shape: string;
}

/** What has no space in between is one cell, and so is an amount: `300 rps`, `15 business days`, `3.5 %`. */
export function cellsOf(pieces: readonly Piece[], isKeyword: (piece: Piece) => boolean): Cell[] {
  const cells: { text: string; shape: string }[] = [];
  let left: Piece | undefined;
  let unitFollows = false;
  for (const piece of pieces) {
    const cell = cells.at(-1);
    if (cell && left && isGlued(left, piece)) {
      cell.text += piece.image;
      if (piece.image === ',') cell.shape += ',';
    } else if (cell && unitFollows && isUnit(piece, isKeyword)) {
      cell.text += ` ${piece.image}`;
    } else {
      cells.push({ text: piece.image, shape: shapeOf(piece, isKeyword) });
    }
    unitFollows = piece.type === 'NUMBER' || piece.image === 'business';
    left = piece;
  }
  return cells;
}

function isUnit(piece: Piece, isKeyword: (piece: Piece) => boolean): boolean {
  if (piece.image === '%' || piece.image === 'visits' || piece.image === 'business') return true;
  return piece.type === 'PLAIN' && !isKeyword(piece);
}

function shapeOf(piece: Piece, isKeyword: (piece: Piece) => boolean): string {
  switch (piece.type) {
    case 'NUMBER':
    case 'DATE':
    case 'TIME':
      return piece.type;
    case 'HEAD':
    case 'STRING':
    case '%':
      return 'WORD';
    case '>=':
    case '<=':
    case '>':
    case '<':
      return 'COMPARISON';
    default:
      return isKeyword(piece) || /^\W/.test(piece.image) ? piece.image : 'WORD';
  }
}
