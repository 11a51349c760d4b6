/**
 * What happens to the sum of all members on one UTC day: the state of each member as the day begins, and every
 * change during the day. It does not know whose change is whose: a member's rows can be worked out again.
 */

import { mergeRows, sortedRows } from './sorted-rows.ts';
import { at } from './stream.ts';

/** Seconds of a UTC day. Days are named by their first second. */
export const DAY = 86_400;

/** The day that holds an instant. */
export function dayOf(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

/** Rows of one day as they are worked out, in any order, flat. */
export class DayRows {
  /** States as the day begins: (rate, slope), or (amount, rate, slope) in a window. */
  readonly entries: number[] = [];
  /** Within the day, its first instant excluded: (time, jump of the rate). */
  readonly steps: number[] = [];
  /** Within the day, its first instant excluded: (time, change of the slope). */
  readonly bends: number[] = [];
}

/** (time, change). */
export const CHANGE_WIDTH = 2;

/** Numbers of an entry: a rate has no amount. */
export function entryWidthOf(isWindow: boolean): number {
  return isWindow ? 3 : 2;
}

/** The sorted rows of a day: entries, then steps, then bends, in one array because there are so many days. */
export class DayChunk {
  readonly rows: Float64Array;
  readonly stepsFrom: number;
  readonly bendsFrom: number;

  constructor(rows: Float64Array, stepsFrom: number, bendsFrom: number) {
    this.rows = rows;
    this.stepsFrom = stepsFrom;
    this.bendsFrom = bendsFrom;
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  /** The day without some rows and with others. Linear in the rows of the day. */
  changed(removed: DayRows | undefined, added: DayRows | undefined, entryWidth: number): DayChunk {
    const without = removed ?? NO_ROWS;
    const further = added ?? NO_ROWS;
    const { rows, stepsFrom, bendsFrom } = this;
    const change = further.entries.length + further.steps.length + further.bends.length;
    const changeBack = without.entries.length + without.steps.length + without.bends.length;
    const target = new Float64Array(Math.max(0, rows.length + change - changeBack));
    const merge = (section: keyof DayRows, from: number, to: number, width: number, start: number) =>
      mergeRows(
        { rows, from, to },
        sortedRows(without[section], width),
        sortedRows(further[section], width),
        width,
        target,
        start,
      );
    const steps = merge('entries', 0, stepsFrom, entryWidth, 0);
    const bends = merge('steps', stepsFrom, bendsFrom, CHANGE_WIDTH, steps);
    merge('bends', bendsFrom, rows.length, CHANGE_WIDTH, bends);
    return new DayChunk(target, steps, bends);
  }
}

const NO_ROWS = new DayRows();

/** A day on which nothing happens. */
export const EMPTY_DAY = new DayChunk(new Float64Array(0), 0, 0);
