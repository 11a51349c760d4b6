/**
 * Puts the changes of a day in order of time. Where hundreds of campaigns change at times of their own, as many parts
 * of the day as there are changes hold about one each: dealt out to them, they are all but in order.
 */
import { DAY } from '../zone.ts';
import { type RowRange, sortRows } from './sorted-rows.ts';
import { at } from './stream.ts';

/** Numbers of a change: its time, and by how much. */
export const CHANGE_WIDTH = 2;

/** Changes of one part of the day that are moved into place one by one: where more meet, they are merged. */
const FEW = 16;

/**
 * Sorts rows of (time, change) in place, by time and then by change, with a spare array of at least their length. All
 * times lie in the UTC day.
 */
export function sortByTime(range: RowRange, day: number, spare: Float64Array): void {
  const { rows, from, to } = range;
  const parts = (to - from) / CHANGE_WIDTH;
  if (parts < 2) return;
  dealOut(range, day, parts, spare);
  let begin = 0;
  for (let part = 0; part < parts; part++) {
    const end = places[part] as number;
    // The rows stand in the spare array for now, so theirs is free.
    if (end - begin > FEW * CHANGE_WIDTH) sortRows({ rows: spare, from: begin, to: end }, CHANGE_WIDTH, rows);
    begin = end;
  }
  insertAll(spare, range);
}

/** Copies the rows to the begin of `target`, those of each part of the day together; `places` has where each part ends. */
function dealOut({ rows, from, to }: RowRange, day: number, parts: number, target: Float64Array): void {
  if (places.length < parts) places = new Uint32Array(2 * parts);
  places.fill(0, 0, parts);
  const partOf = (row: number) => Math.min(parts - 1, Math.floor(((at(rows, row) - day) / DAY) * parts));
  for (let row = from; row < to; row += CHANGE_WIDTH) (places[partOf(row)] as number) += CHANGE_WIDTH;
  let begin = 0;
  for (let part = 0; part < parts; part++) {
    const length = places[part] as number;
    places[part] = begin;
    begin += length;
  }
  for (let row = from; row < to; row += CHANGE_WIDTH) {
    const part = partOf(row);
    const place = places[part] as number;
    target[place] = at(rows, row);
    target[place + 1] = at(rows, row + 1);
    places[part] = place + CHANGE_WIDTH;
  }
}

// Kept, because a day is sorted some hundred thousand times.
let places = new Uint32Array(256);

/** Takes rows that are all but in order over into a range, each before those that come after it. */
function insertAll(source: Float64Array, { rows, from, to }: RowRange): void {
  for (let row = from; row < to; row += CHANGE_WIDTH) {
    const time = at(source, row - from);
    const change = at(source, row - from + 1);
    let place = row;
    for (; place > from; place -= CHANGE_WIDTH) {
      const before = at(rows, place - 2);
      if (before < time || (before === time && at(rows, place - 1) <= change)) break;
      rows[place] = before;
      rows[place + 1] = at(rows, place - 1);
    }
    rows[place] = time;
    rows[place + 1] = change;
  }
}
