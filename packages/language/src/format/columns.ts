/** Columns: cells of several lines, padded so that those below each other begin at the same place. */
import type { Cell } from './cells.ts';

/** A cell that is wider than this does not widen its column: its line goes on after one space. */
export const WIDEST_CELL = 40;

/** As many lines as rows. The last cell of a row is never padded, and does not widen its column. */
export function padColumns(rows: readonly (readonly string[])[], widest: number): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.slice(0, -1).forEach((cell, column) => {
      if (cell.length <= widest) widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows.map((row) =>
    row
      .map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell))
      .filter((cell) => cell !== '')
      .join(' '),
  );
}

/** Rows as a table over the columns whose shape all of them share; what follows has single spaces. */
export function tableLines(rows: readonly (readonly Cell[])[]): string[] {
  const shared = sharedColumns(rows);
  const texts = rows.map((row) => row.map((cell) => cell.text));
  for (let column = 0; column < shared; column++) {
    if (rows[0]?.[column]?.shape.startsWith('NUMBER')) alignDigits(texts, column);
  }
  const padded = texts.map((row) =>
    row.length > shared ? [...row.slice(0, shared), row.slice(shared).join(' ')] : row,
  );
  return padColumns(padded, WIDEST_CELL);
}

function sharedColumns(rows: readonly (readonly Cell[])[]): number {
  const [first = [], ...others] = rows;
  const end = first.findIndex((cell, column) => others.some((row) => row[column]?.shape !== cell.shape));
  return end < 0 ? first.length : end;
}

/** Right-aligns the digits before the point; `k`, the decimals and the unit hang to the right. */
function alignDigits(rows: string[][], column: number): void {
  const digits = rows.map((row) => /^\d+/.exec(row[column] ?? '')?.[0].length ?? 0);
  const most = digits.reduce((a, b) => Math.max(a, b), 0);
  rows.forEach((row, at) => {
    row[column] = ' '.repeat(most - (digits[at] ?? 0)) + row[column];
  });
}
