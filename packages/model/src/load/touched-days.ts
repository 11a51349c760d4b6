/** How many members are other than 0 on each UTC day. */
import { entryOf } from '../map-entry.ts';
import { DAY, dayOf } from './day-chunk.ts';
import type { Span } from './spans.ts';

/** Days that are counted in one array: a year is few of them, and a date far away makes one more. */
const BLOCK = 64;

export class TouchedDays {
  readonly #blocks = new Map<number, Uint32Array>();
  #list: readonly number[] | undefined = [];

  /** Counts the days of one member, or with -1 no longer; its spans are in order. */
  count(spans: readonly Span[], sign: 1 | -1): void {
    let day = Number.NEGATIVE_INFINITY;
    for (const { from, to } of spans) {
      for (day = Math.max(day, dayOf(from)); day < to; day += DAY) this.#add(day, sign);
    }
  }

  on(day: number): number {
    const number = day / DAY;
    return this.#blocks.get(Math.floor(number / BLOCK))?.[placeOf(number)] ?? 0;
  }

  /** Those with a member, in order; the same list while they are the same. */
  get list(): readonly number[] {
    this.#list ??= this.#find();
    return this.#list;
  }

  #find(): readonly number[] {
    const days: number[] = [];
    for (const block of [...this.#blocks.keys()].sort((a, b) => a - b)) {
      const counts = this.#blocks.get(block);
      const before = days.length;
      counts?.forEach((count, place) => {
        if (count > 0) days.push((block * BLOCK + place) * DAY);
      });
      if (days.length === before) this.#blocks.delete(block);
    }
    return days;
  }

  #add(day: number, sign: 1 | -1): void {
    const number = day / DAY;
    const block = Math.floor(number / BLOCK);
    const counts = entryOf(this.#blocks, block, () => new Uint32Array(BLOCK));
    const place = placeOf(number);
    const count = (counts[place] as number) + sign;
    counts[place] = count;
    if (count === 0 || (count === 1 && sign === 1)) this.#list = undefined;
  }
}

function placeOf(number: number): number {
  return number - Math.floor(number / BLOCK) * BLOCK;
}
