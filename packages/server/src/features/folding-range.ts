/** `textDocument/foldingRange`: what can be folded away: blocks, comments, and runs of comment lines. */
import { type Piece, readPieces } from '@liaison/language';
import type { SourceFile } from '@liaison/model';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { positionOf } from '../positions.ts';

export const foldingRange: Feature = {
  method: 'textDocument/foldingRange',
  capabilities: () => ({ foldingRangeProvider: true }),
  register: (connection, session) =>
    connection.onFoldingRanges(async ({ textDocument: { uri } }, token) => {
      const file = (await session.atHand(uri, token))?.file(uri);
      return file ? foldsOf(file) : null;
    }),
};

/** Whole lines, in the order of the text; a file that does not parse has those that are closed. */
export function foldsOf(file: SourceFile): FoldingRange[] {
  const pieces = readPieces(file.text);
  return [...blocks(pieces, file), ...comments(pieces, file)].sort((a, b) => a.startLine - b.startLine);
}

/** Braces and brackets; the line of the closing one stays. */
function blocks(pieces: readonly Piece[], file: SourceFile): FoldingRange[] {
  const open: Piece[] = [];
  return pieces.flatMap((piece) => {
    // A declaration at the left edge ends what is not closed above it.
    if (piece.begins === 'top') open.length = 0;
    if (OPENING.has(piece.type)) open.push(piece);
    const opening = CLOSING.has(piece.type) ? open.pop() : undefined;
    if (!opening) return [];
    const startLine = positionOf(file, opening.start).line;
    const endLine = positionOf(file, piece.start).line - 1;
    return endLine > startLine ? [{ startLine, endLine }] : [];
  });
}

const OPENING: ReadonlySet<string> = new Set(['{', '(']);
const CLOSING: ReadonlySet<string> = new Set(['}', ')']);

function comments(pieces: readonly Piece[], file: SourceFile): FoldingRange[] {
  const folds: { startLine: number; endLine: number; readonly kind: FoldingRangeKind; isRun: boolean }[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'comment') continue;
    const startLine = positionOf(file, piece.start).line;
    const endLine = positionOf(file, piece.end).line;
    const before = pieces[index - 1];
    const isAlone = !before || positionOf(file, before.end).line < startLine;
    const isRun = isAlone && piece.image.startsWith('//');
    const last = folds.at(-1);
    if (isRun && last?.isRun && last.endLine === startLine - 1) last.endLine = endLine;
    else folds.push({ startLine, endLine, kind: FoldingRangeKind.Comment, isRun });
  }
  return folds.flatMap(({ startLine, endLine, kind }) =>
    endLine > startLine ? [{ startLine, endLine, kind }] : [],
  );
}
