/**
 * The lines of a run: statements of one sort that stand directly below each other. Each sort has columns of
 * its own: keyword statements, fields of a form or an object, `set` statements, and lines that begin with a
 * name (in `capacity-budget` and `funding`).
 */
import { type Cell, cellsOf } from './cells.ts';
import { padColumns, tableLines, WIDEST_CELL } from './columns.ts';
import type { Piece } from './pieces.ts';
import { joinPieces } from './spacing.ts';
import type { Statement } from './structure.ts';
import type { Syntax } from './syntax.ts';

export type Sort = 'declaration' | 'keyword' | 'field' | 'set' | 'line';

/** What a field says about the answer, from `->` on, begins in one column, unless its type is wider than this. */
const WIDEST_TYPE = 44;

/** A field whose line would be longer has its list of choices over several lines. */
const WIDEST_CHOICE_LINE = 100;

const FIELD_CLAUSES = new Set(['->', 'discarded', 'shared-with', 'grants', 'refuses', 'for']);

/** `parent` is the statement that the block belongs to. */
export function sortOf({ head }: Statement, parent: Statement | undefined): Sort {
  if (!parent) return 'declaration';
  const first = head[0]?.type;
  if (first === 'HEAD' && head[1]?.image === ':') return 'field';
  if (first === 'set') return 'set';
  const opener = parent.head[0]?.type;
  return opener === 'capacity-budget' || opener === 'funding' ? 'line' : 'keyword';
}

/** For each statement its lines, without the indentation, which is `indent` wide. */
export function runLines(
  statements: readonly Statement[],
  sort: Sort,
  syntax: Syntax,
  indent: number,
): string[][] {
  const rows = statements.map(piecesOf);
  const cells = (pieces: readonly Piece[]) => cellsOf(pieces, syntax.isKeyword);
  switch (sort) {
    case 'field':
      return fieldLines(rows, syntax, indent);
    case 'set':
      return padColumns(
        rows.map((row) => setParts(row, syntax)),
        WIDEST_CELL,
      ).map((line) => [line]);
    case 'line':
      return tableLines(rows.map(cells)).map((line) => [line]);
    case 'declaration':
      return keywordLines(rows.map(cells), () => '');
    case 'keyword':
      return keywordLines(rows.map(cells), (row) => row[0]?.text ?? '');
  }
}

/** The pieces of a statement of one line, an empty block included. */
export function piecesOf({ head, block }: Statement): Piece[] {
  return block?.close ? [...head, block.open, block.close] : head;
}

/** The arguments begin in one column; those of neighbours with the same key are a table. */
function keywordLines(rows: readonly Cell[][], keyOf: (row: Cell[]) => string): string[][] {
  const parts: string[][] = [];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    const key = keyOf(rows[start] as Cell[]);
    while (end < rows.length && keyOf(rows[end] as Cell[]) === key) end++;
    const table = rows.slice(start, end);
    const values = tableLines(table.map((row) => row.slice(1)));
    table.forEach((row, at) => {
      const value = values[at] ?? '';
      const keyword = row[0]?.text ?? '';
      parts.push(value === '' ? [keyword] : [keyword, value]);
    });
  }
  return padColumns(parts, WIDEST_CELL).map((line) => [line]);
}

/** `set VALUE`, `-> TARGET`, `if …`. */
function setParts(row: readonly Piece[], syntax: Syntax): string[] {
  const arrow = row.findIndex((piece) => piece.image === '->');
  const condition = row.findIndex((piece, at) => at > 1 && piece.image === 'if' && syntax.isKeyword(piece));
  const end = condition < 0 ? row.length : condition;
  const value = arrow < 0 ? end : arrow;
  const parts = [row.slice(0, value), row.slice(value, end), row.slice(end)].map(joinPieces);
  while (parts.at(-1) === '') parts.pop();
  return parts;
}

function fieldLines(rows: readonly Piece[][], syntax: Syntax, indent: number): string[][] {
  const names = padColumns(
    rows.map((row) => (row.length > 2 ? [joinPieces(row.slice(0, 2)), '|'] : [joinPieces(row)])),
    Number.POSITIVE_INFINITY,
  ).map((line) => line.replace(/\|$/, ''));
  const bodies = rows.map((row) => {
    const body = row.slice(2);
    const clause = body.findIndex((piece) => FIELD_CLAUSES.has(piece.image) && syntax.isKeyword(piece));
    return clause < 0 ? [body] : [body.slice(0, clause), body.slice(clause)];
  });
  const broken = bodies.map((parts, at) => {
    const column = names[at]?.length ?? 0;
    const pieces = parts.flat();
    const tooLong = indent + column + joinPieces(pieces).length > WIDEST_CHOICE_LINE;
    return tooLong ? choiceLines(pieces, column) : undefined;
  });
  const padded = padColumns(
    bodies.map((parts, at) => (broken[at] ? [] : parts.map(joinPieces))),
    WIDEST_TYPE,
  );
  return names.map((name, at) => {
    const [first = '', ...rest] = broken[at] ?? [padded[at] ?? ''];
    return [name + first, ...rest];
  });
}

/** A list of choices with one choice a line, the type in `column`; undefined if there is no such list. */
function choiceLines(pieces: readonly Piece[], column: number): string[] | undefined {
  const isChoice = /^choices?$/.test(pieces[0]?.image ?? '') && pieces[1]?.image === '(';
  const end = pieces.findIndex((piece) => piece.image === ')');
  if (!isChoice || !pieces.slice(2, end).some((piece) => piece.type === 'STRING')) return undefined;
  const margin = ' '.repeat(column);
  const lines = [joinPieces(pieces.slice(0, 2))];
  for (let start = 2, at = 2; at < end; at++) {
    if (pieces[at]?.image !== ',' && at < end - 1) continue;
    lines.push(`${margin}  ${joinPieces(pieces.slice(start, at + 1))}`);
    start = at + 1;
  }
  return [...lines, margin + joinPieces(pieces.slice(end))];
}
