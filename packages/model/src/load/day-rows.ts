/**
 * The rows of one day of a timeline while they are collected, from its members in any order. There is one for all
 * timelines, because days are worked out when they are asked for, and there are many of them.
 */
import type { DayChunk } from './day-chunk.ts';
import type { RhythmDays } from './rhythm-days.ts';
import { CHANGE_WIDTH, sortByTime } from './rows-by-time.ts';
import { sortRows } from './sorted-rows.ts';
import { at } from './stream.ts';

export class DayRows {
  /** States as the day begins: (rate, slope), or (amount, rate, slope) in a timeline of windows. */
  readonly entries = new RowList();
  /** Within the day, its first instant excluded: (time, jump of the rate). */
  readonly steps = new RowList();
  /** Within the day, its first instant excluded: (time, change of the slope). */
  readonly bends = new RowList();
  /** Rhythms that last all day, and by how much each is multiplied. */
  readonly #shares = new Map<RhythmDays, number[]>();

  /** A member is so many times a rhythm, all day. */
  addShare(rhythm: RhythmDays, factor: number): void {
    const factors = this.#shares.get(rhythm);
    if (factors) factors.push(factor);
    else this.#shares.set(rhythm, [factor]);
  }

  /** Makes a day of all rows, in an order that depends on nothing but what they say; and begins anew. */
  moveInto(chunk: DayChunk, day: number, entryWidth: number): void {
    this.#writeOutShares(day);
    chunk.fill(this.entries.sorted(entryWidth), this.steps.byTime(day), this.bends.byTime(day));
    for (const list of [this.entries, this.steps, this.bends]) list.clear();
  }

  #writeOutShares(day: number): void {
    if (this.#shares.size === 0) return;
    for (const [rhythm, factors] of this.#shares) {
      const factor = factors.sort((a, b) => a - b).reduce((sum, next) => sum + next, 0);
      const { rows, stepsFrom, bendsFrom, end } = rhythm.on(day);
      this.entries.addScaled(rows, 0, stepsFrom, 0, factor);
      this.steps.addScaled(rows, stepsFrom, bendsFrom, 1, factor);
      this.bends.addScaled(rows, bendsFrom, end, 1, factor);
    }
    this.#shares.clear();
  }
}

/** Rows of one kind. */
export class RowList {
  #numbers = new Float64Array(FIRST_ROOM);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  /** Adds a row of two numbers. Adding 0 makes -0 to 0: rows are compared by their numbers. */
  add(first: number, second: number): void {
    if (this.#length + 2 > this.#numbers.length) this.#makeRoom(2);
    this.#numbers[this.#length] = first + 0;
    this.#numbers[this.#length + 1] = second + 0;
    this.#length += 2;
  }

  /** Adds a row of three numbers. */
  add3(first: number, second: number, third: number): void {
    if (this.#length + 3 > this.#numbers.length) this.#makeRoom(3);
    this.#numbers[this.#length] = first + 0;
    this.#numbers[this.#length + 1] = second + 0;
    this.#numbers[this.#length + 2] = third + 0;
    this.#length += 3;
  }

  /** Adds rows of which every number is multiplied, or with `times` 1 all but the first of two. */
  addScaled(rows: Float64Array, from: number, to: number, times: 0 | 1, factor: number): void {
    if (this.#length + to - from > this.#numbers.length) this.#makeRoom(to - from);
    for (let i = from; i < to; i++) {
      const isTime = times === 1 && (i - from) % CHANGE_WIDTH === 0;
      this.#numbers[this.#length++] = isTime ? at(rows, i) : factor * at(rows, i) + 0;
    }
  }

  /** All rows in order. Good until rows are added or cleared. */
  sorted(width: number): Float64Array {
    sortRows({ rows: this.#numbers, from: 0, to: this.#length }, width, this.#spare());
    return this.#numbers.subarray(0, this.#length);
  }

  /** The same of changes, of which all times lie in a UTC day. */
  byTime(day: number): Float64Array {
    sortByTime({ rows: this.#numbers, from: 0, to: this.#length }, day, this.#spare());
    return this.#numbers.subarray(0, this.#length);
  }

  #spare(): Float64Array {
    if (spare.length < this.#length) spare = new Float64Array(this.#numbers.length);
    return spare;
  }

  #makeRoom(more: number): void {
    const numbers = new Float64Array(2 * (this.#numbers.length + more));
    numbers.set(this.#numbers);
    this.#numbers = numbers;
  }
}

const FIRST_ROOM = 256;
let spare = new Float64Array(FIRST_ROOM);
