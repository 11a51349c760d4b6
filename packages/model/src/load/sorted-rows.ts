/**
 * Rows of a few numbers in one flat array, kept in the order of their numbers. The order depends on nothing but
 * what the rows say, so the same rows are in the same order whatever came and went before.
 */
import { at } from './stream.ts';

/** A part of a flat array of rows: indexes of the first number and after the last. */
export interface RowRange {
  readonly rows: Float64Array;
  readonly from: number;
  readonly to: number;
}

/**
 * Sorts rows in place, `width` numbers a row, with a spare array of at least their length. It merges the stretches
 * that are in order already: each member brings its rows that way.
 */
export function sortRows({ rows, from, to }: RowRange, width: number, spare: Float64Array): void {
  let runs = runsOf(rows, from, to, width);
  while (runs.length > 2) {
    const joint = [from];
    for (let i = 0; i + 2 < runs.length; i += 2) {
      const end = runs[i + 2] as number;
      mergeRuns(rows, runs[i] as number, runs[i + 1] as number, end, width, spare);
      joint.push(end);
    }
    if (joint.at(-1) !== to) joint.push(to);
    runs = joint;
  }
}

/** Writes the rows of two arrays, each in order, in order into `target` from `start`; gives where they end. */
export function mergeRows(
  a: RowRange,
  b: RowRange,
  width: number,
  target: Float64Array,
  start: number,
): number {
  let end = start;
  let nextA = a.from;
  let nextB = b.from;
  while (nextA < a.to && nextB < b.to) {
    const takesA = compareRows(a.rows, nextA, b.rows, nextB, width) <= 0;
    end = copyRows(takesA ? a.rows : b.rows, takesA ? nextA : nextB, width, target, end);
    if (takesA) nextA += width;
    else nextB += width;
  }
  end = copyRows(a.rows, nextA, a.to - nextA, target, end);
  return copyRows(b.rows, nextB, b.to - nextB, target, end);
}

/** Where the stretches that are in order begin, and the end of the last. */
function runsOf(rows: Float64Array, from: number, to: number, width: number): number[] {
  const runs = [from];
  for (let row = from + width; row < to; row += width) {
    if (compareRows(rows, row - width, rows, row, width) > 0) runs.push(row);
  }
  runs.push(to);
  return runs;
}

/** Merges two neighbouring runs in place; the first is put aside. */
function mergeRuns(
  rows: Float64Array,
  from: number,
  middle: number,
  to: number,
  width: number,
  spare: Float64Array,
): void {
  const aside = copyRows(rows, from, middle - from, spare, 0);
  let left = 0;
  let right = middle;
  for (let end = from; left < aside; end += width) {
    const takesLeft = right === to || compareRows(spare, left, rows, right, width) <= 0;
    const source = takesLeft ? spare : rows;
    const row = takesLeft ? left : right;
    for (let i = 0; i < width; i++) rows[end + i] = at(source, row + i);
    if (takesLeft) left += width;
    else right += width;
  }
}

function copyRows(
  rows: Float64Array,
  from: number,
  length: number,
  target: Float64Array,
  start: number,
): number {
  for (let i = 0; i < length; i++) target[start + i] = at(rows, from + i);
  return start + length;
}

function compareRows(a: Float64Array, i: number, b: Float64Array, j: number, width: number): number {
  for (let k = 0; k < width; k++) {
    const difference = at(a, i + k) - at(b, j + k);
    if (difference !== 0) return difference;
  }
  return 0;
}
