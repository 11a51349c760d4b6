/**
 * What happens to the sum of all members on one UTC day: the state of each member as the day begins, and every
 * change during the day. It does not know whose change is whose: a member's rows can be worked out again.
 */
import { CHANGE_WIDTH, type DayRows, NO_ROWS } from './rows-by-day.ts';
import { mergeRows } from './sorted-rows.ts';

/** Seconds of a UTC day. Days are named by their first second. */
export const DAY = 86_400;

/** The day that holds an instant. */
export function dayOf(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

/** Numbers of an entry: a rate has no amount. */
export function entryWidthOf(isWindow: boolean): number {
  return isWindow ? 3 : 2;
}

/** The sorted rows of a day: entries, then steps, then bends, in one array because there are so many days. */
export class DayChunk {
  /** Longer than the rows are, so that most edits need no new array: those would keep the collector busy. */
  rows: Float64Array = NO_ROWS.rows;
  stepsFrom = 0;
  bendsFrom = 0;
  end = 0;

  /** Makes this day another (it may be itself) without some rows and with others. Copies what lies between them. */
  become(
    { rows, stepsFrom, bendsFrom, end }: DayChunk,
    entryWidth: number,
    removed: DayRows = NOTHING,
    added: DayRows = NOTHING,
  ): void {
    const merged = spareFor(end + lengthOf(added));
    const entries = { rows, from: 0, to: stepsFrom };
    const steps = { rows, from: stepsFrom, to: bendsFrom };
    const bends = { rows, from: bendsFrom, to: end };
    const stepsNow = mergeRows(entries, removed.entries, added.entries, entryWidth, merged, 0);
    const bendsNow = mergeRows(steps, removed.steps, added.steps, CHANGE_WIDTH, merged, stepsNow);
    const endNow = mergeRows(bends, removed.bends, added.bends, CHANGE_WIDTH, merged, bendsNow);
    this.#makeRoom(endNow);
    this.rows.set(merged.subarray(0, endNow));
    this.stepsFrom = stepsNow;
    this.bendsFrom = bendsNow;
    this.end = endNow;
  }

  #makeRoom(length: number): void {
    const room = this.rows.length;
    if (length <= room && room <= 2 * length) return;
    this.rows = new Float64Array(room === 0 ? length : length + (length >> 3));
  }
}

/** A day with these rows. */
export function dayOfRows(rows: DayRows | undefined, entryWidth: number): DayChunk {
  const day = new DayChunk();
  day.become(EMPTY_DAY, entryWidth, NOTHING, rows);
  return day;
}

let spare = new Float64Array(0);

/** One for all days: what is merged is copied back at once. */
function spareFor(length: number): Float64Array {
  if (spare.length < length) spare = new Float64Array(2 * length);
  return spare;
}

/** How many numbers. */
function lengthOf({ entries, steps, bends }: DayRows): number {
  return entries.to - entries.from + steps.to - steps.from + bends.to - bends.from;
}

const NOTHING: DayRows = { entries: NO_ROWS, steps: NO_ROWS, bends: NO_ROWS };

/** A day on which nothing happens. */
export const EMPTY_DAY = new DayChunk();
