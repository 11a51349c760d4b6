/**
 * Rows of a few numbers in one flat array, kept in the order of their numbers. The order depends on nothing but
 * what the rows say, so the same rows are in the same order whatever came and went before.
 */
import { at } from './stream.ts';

const NONE = new Float64Array(0);

/**
 * The rows in order. The input is flat, `width` numbers a row. It merges the stretches that are in order already:
 * each member brings its rows that way.
 */
export function sortedRows(rows: readonly number[], width: number): Float64Array {
  if (rows.length === 0) return NONE;
  let sorted = new Float64Array(rows);
  let runs = runsOf(sorted, width);
  if (runs.length === 2) return sorted;
  let spare = new Float64Array(sorted.length);
  while (runs.length > 2) {
    const joint = [0];
    for (let i = 0; i + 1 < runs.length; i += 2) {
      const middle = runs[i + 1] as number;
      const to = runs[i + 2] ?? middle;
      mergeRuns(sorted, runs[i] as number, middle, to, width, spare);
      joint.push(to);
    }
    [sorted, spare] = [spare, sorted];
    runs = joint;
  }
  return sorted;
}

/** A part of a flat array of rows: indexes of the first number and after the last. */
export interface RowRange {
  readonly rows: Float64Array;
  readonly from: number;
  readonly to: number;
}

/**
 * Writes `kept` without `removed` and with `added`, all in order, into `target` from `start`; gives where it ends.
 * Every removed row must be there: equal rows of different members are the same to the sum, any of them may go.
 * What lies between two changes is found by binary search and copied as a whole.
 */
export function mergeRows(
  kept: RowRange,
  removed: Float64Array,
  added: Float64Array,
  width: number,
  target: Float64Array,
  start: number,
): number {
  let end = start;
  let next = kept.from;
  let nextRemoved = 0;
  let nextAdded = 0;
  while (nextRemoved < removed.length || nextAdded < added.length) {
    const removes =
      nextAdded === added.length ||
      (nextRemoved < removed.length && compareRows(removed, nextRemoved, added, nextAdded, width) <= 0);
    const changes = removes ? removed : added;
    const change = removes ? nextRemoved : nextAdded;
    const place = firstNotBefore(kept.rows, next, kept.to, changes, change, width);
    end = copyRows(kept.rows, next, place, target, end);
    next = place;
    if (removes) {
      if (place === kept.to || compareRows(kept.rows, place, removed, nextRemoved, width) !== 0) {
        throw new Error('A member of a timeline was changed after it was added');
      }
      next += width;
      nextRemoved += width;
    } else {
      end = copyRows(added, nextAdded, nextAdded + width, target, end);
      nextAdded += width;
    }
  }
  return copyRows(kept.rows, next, kept.to, target, end);
}

/** Where the stretches that are in order begin, and the end of the last. */
function runsOf(rows: Float64Array, width: number): number[] {
  const runs = [0];
  for (let row = width; row < rows.length; row += width) {
    if (compareRows(rows, row - width, rows, row, width) > 0) runs.push(row);
  }
  runs.push(rows.length);
  return runs;
}

/** Merges two neighbouring runs into the same place of another array. */
function mergeRuns(
  rows: Float64Array,
  from: number,
  middle: number,
  to: number,
  width: number,
  target: Float64Array,
): void {
  let left = from;
  let right = middle;
  for (let end = from; end < to; end += width) {
    const takesLeft = right === to || (left < middle && compareRows(rows, left, rows, right, width) <= 0);
    const row = takesLeft ? left : right;
    for (let i = 0; i < width; i++) target[end + i] = at(rows, row + i);
    if (takesLeft) left += width;
    else right += width;
  }
}

/** Index of the first row in [from, to) that does not come before a row of another array. */
function firstNotBefore(
  rows: Float64Array,
  from: number,
  to: number,
  others: Float64Array,
  other: number,
  width: number,
): number {
  let low = 0;
  let high = (to - from) / width;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRows(rows, from + middle * width, others, other, width) < 0) low = middle + 1;
    else high = middle;
  }
  return from + low * width;
}

/** Up to so many numbers, a loop copies faster than a view of the source takes to make. */
const FEW = 64;

function copyRows(rows: Float64Array, from: number, to: number, target: Float64Array, start: number): number {
  const length = to - from;
  if (length > FEW) target.set(rows.subarray(from, to), start);
  else for (let i = 0; i < length; i++) target[start + i] = at(rows, from + i);
  return start + length;
}

function compareRows(a: Float64Array, i: number, b: Float64Array, j: number, width: number): number {
  for (let k = 0; k < width; k++) {
    const difference = at(a, i + k) - at(b, j + k);
    if (difference !== 0) return difference;
  }
  return 0;
}
