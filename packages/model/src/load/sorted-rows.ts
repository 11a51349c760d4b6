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

/**
 * Writes `kept` without `removed` and with `added`, all in order, into `target` from `start`; gives where it ends.
 * Every removed row must be there: equal rows of different members are the same to the sum, any of them may go.
 * What lies between two changes is found by binary search and copied as a whole.
 */
export function mergeRows(
  kept: RowRange,
  removed: RowRange,
  added: RowRange,
  width: number,
  target: Float64Array,
  start: number,
): number {
  let end = start;
  let next = kept.from;
  let nextRemoved = removed.from;
  let nextAdded = added.from;
  while (nextRemoved < removed.to || (nextAdded < added.to && next < kept.to)) {
    const removes =
      nextAdded === added.to ||
      (nextRemoved < removed.to && compareRows(removed.rows, nextRemoved, added.rows, nextAdded, width) <= 0);
    const place = removes
      ? firstNotBefore(kept.rows, next, kept.to, removed.rows, nextRemoved, width)
      : firstNotBefore(kept.rows, next, kept.to, added.rows, nextAdded, width);
    end = copyRows(kept.rows, next, place, target, end);
    next = place;
    if (removes) {
      if (place === kept.to || compareRows(kept.rows, place, removed.rows, nextRemoved, width) !== 0) {
        throw new Error('A member of a timeline was changed after it was added');
      }
      next += width;
      nextRemoved += width;
    } else {
      end = copyRows(added.rows, nextAdded, nextAdded + width, target, end);
      nextAdded += width;
    }
  }
  end = copyRows(kept.rows, next, kept.to, target, end);
  return copyRows(added.rows, nextAdded, added.to, target, end);
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
  const aside = copyRows(rows, from, middle, spare, 0);
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
