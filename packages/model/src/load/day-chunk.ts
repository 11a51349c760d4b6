/**
 * What happens to the sum of all members on one UTC day: the state of each member as the day begins, and every
 * change during the day. It does not know whose change is whose.
 */
import { CHANGE_WIDTH } from './rows-by-time.ts';
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

/** The sorted rows of a day, as `DayRows` collects them: entries, then steps, then bends. */
export class DayChunk {
  /** Longer than the rows are where days take turns in it. */
  rows = NO_NUMBERS;
  stepsFrom = 0;
  bendsFrom = 0;
  end = 0;

  /** Makes this day one with these rows. */
  fill(entries: Float64Array, steps: Float64Array, bends: Float64Array): void {
    this.#makeRoom(entries.length + steps.length + bends.length);
    this.stepsFrom = entries.length;
    this.bendsFrom = this.stepsFrom + steps.length;
    this.end = this.bendsFrom + bends.length;
    this.rows.set(entries);
    this.rows.set(steps, this.stepsFrom);
    this.rows.set(bends, this.bendsFrom);
  }

  /** Makes this day the sum of two others. */
  fillFrom(a: DayChunk, b: DayChunk, entryWidth: number): void {
    this.#makeRoom(a.end + b.end);
    const { rows } = this;
    const merge = (
      from: 'stepsFrom' | 'bendsFrom' | 0,
      to: 'stepsFrom' | 'bendsFrom' | 'end',
      start: number,
    ) => {
      const partOf = (day: DayChunk) => ({ rows: day.rows, from: from && day[from], to: day[to] });
      return mergeRows(partOf(a), partOf(b), from === 0 ? entryWidth : CHANGE_WIDTH, rows, start);
    };
    this.stepsFrom = merge(0, 'stepsFrom', 0);
    this.bendsFrom = merge('stepsFrom', 'bendsFrom', this.stepsFrom);
    this.end = merge('bendsFrom', 'end', this.bendsFrom);
  }

  /** Makes this day what another one is, so many times. */
  fillScaled({ rows, stepsFrom, bendsFrom, end }: DayChunk, factor: number): void {
    this.#makeRoom(end);
    for (let i = 0; i < end; i++) {
      const isTime = i >= stepsFrom && (i - stepsFrom) % CHANGE_WIDTH === 0;
      this.rows[i] = (isTime ? 1 : factor) * (rows[i] as number);
    }
    this.stepsFrom = stepsFrom;
    this.bendsFrom = bendsFrom;
    this.end = end;
  }

  #makeRoom(length: number): void {
    if (this.rows.length < length)
      this.rows = new Float64Array(this.rows === NO_NUMBERS ? length : 2 * length);
  }
}

const NO_NUMBERS = new Float64Array(0);

/** A day on which nothing happens. */
export const EMPTY_DAY = new DayChunk();
