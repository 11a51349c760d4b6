/**
 * Rows on their way into the days of a timeline: collected in any order, then grouped by day and sorted, each
 * day once. Everything is in a few long arrays, because a cold build brings millions of rows.
 */
import { type RowRange, sortRows } from './sorted-rows.ts';
import { at } from './stream.ts';

/** Numbers of a change: its time, and by how much. */
export const CHANGE_WIDTH = 2;

/** Rows of one day, sorted. */
export interface DayRows {
  /** States as the day begins: (rate, slope), or (amount, rate, slope) in a timeline of windows. */
  readonly entries: RowRange;
  /** Within the day, its first instant excluded: (time, jump of the rate). */
  readonly steps: RowRange;
  /** Within the day, its first instant excluded: (time, change of the slope). */
  readonly bends: RowRange;
}

/** Rows of all days, under construction. */
export class RowCollector {
  readonly entries: RowList;
  readonly steps = new RowList(CHANGE_WIDTH);
  readonly bends = new RowList(CHANGE_WIDTH);

  constructor(entryWidth: number) {
    this.entries = new RowList(entryWidth);
  }

  /** The rows of each day that has any. */
  byDay(): Map<number, DayRows> {
    const entries = this.entries.byDay();
    const steps = this.steps.byDay();
    const bends = this.bends.byDay();
    const days = new Map<number, DayRows>();
    for (const day of new Set([...entries.keys(), ...steps.keys(), ...bends.keys()])) {
      days.set(day, {
        entries: entries.get(day) ?? NO_ROWS,
        steps: steps.get(day) ?? NO_ROWS,
        bends: bends.get(day) ?? NO_ROWS,
      });
    }
    return days;
  }
}

/** Rows of one kind. They are best added in order of time: then what belongs to a day comes in few stretches. */
class RowList {
  readonly #width: number;
  #numbers = new Float64Array(FIRST_ROOM);
  #length = 0;
  /** Days in the order in which they were met, the rows of each so far, and of each row, which of the days. */
  readonly #days: number[] = [];
  readonly #counts: number[] = [];
  readonly #places = new Map<number, number>();
  #placeOfRow = new Uint32Array(FIRST_ROOM);
  #rows = 0;
  #lastDay = Number.NaN;
  #lastPlace = 0;

  constructor(width: number) {
    this.#width = width;
  }

  /** Adds a row of two numbers, or of three. */
  add(day: number, first: number, second: number, third = 0): void {
    if (this.#length + this.#width > this.#numbers.length) this.#grow();
    // Adding 0 makes -0 to 0: rows are compared by their numbers.
    this.#numbers[this.#length] = first + 0;
    this.#numbers[this.#length + 1] = second + 0;
    if (this.#width > 2) this.#numbers[this.#length + 2] = third + 0;
    this.#length += this.#width;
    const place = day === this.#lastDay ? this.#lastPlace : this.#placeOf(day);
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    this.#placeOfRow[this.#rows++] = place;
  }

  byDay(): Map<number, RowRange> {
    const width = this.#width;
    const sorted = new Float64Array(this.#length);
    const next = new Uint32Array(this.#days.length);
    let most = 0;
    for (let place = 0, end = 0; place < next.length; place++) {
      next[place] = end;
      const length = (this.#counts[place] ?? 0) * width;
      most = Math.max(most, length);
      end += length;
    }
    for (let row = 0; row < this.#rows; row++) {
      const place = this.#placeOfRow[row] as number;
      const target = next[place] as number;
      for (let i = 0; i < width; i++) sorted[target + i] = at(this.#numbers, row * width + i);
      next[place] = target + width;
    }
    const spare = new Float64Array(most);
    const ranges = new Map<number, RowRange>();
    this.#days.forEach((day, place) => {
      const to = next[place] as number;
      const range = { rows: sorted, from: to - (this.#counts[place] ?? 0) * width, to };
      sortRows(range, width, spare);
      ranges.set(day, range);
    });
    return ranges;
  }

  #placeOf(day: number): number {
    let place = this.#places.get(day);
    if (place === undefined) {
      place = this.#days.length;
      this.#days.push(day);
      this.#counts.push(0);
      this.#places.set(day, place);
    }
    this.#lastDay = day;
    this.#lastPlace = place;
    return place;
  }

  #grow(): void {
    const numbers = new Float64Array(this.#numbers.length * 2);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    const places = new Uint32Array(this.#placeOfRow.length * 2);
    places.set(this.#placeOfRow);
    this.#placeOfRow = places;
  }
}

/** Numbers; few, for edits. */
const FIRST_ROOM = 64;

export const NO_ROWS: RowRange = { rows: new Float64Array(0), from: 0, to: 0 };
