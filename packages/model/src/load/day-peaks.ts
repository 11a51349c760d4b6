/**
 * The highest value of each touched day at one scale, as far as it is known: exactly, or that it is at most so
 * much. After an edit the bound of a day is moved by the most that the edit can add, and only days whose bound
 * reaches the highest peak are swept again.
 */

/** More than rounding can make of a sum, as a share. */
const MARGIN = 1e-9;

export class DayPeaks {
  readonly #atMost = new Map<number, number>();
  /** Days whose bound may be too high. */
  readonly #inexact = new Set<number>();

  /** Nothing is known of the day any more. */
  forget(day: number): void {
    this.#atMost.delete(day);
    this.#inexact.delete(day);
  }

  /** The day has changed by at most `most` at any instant. */
  move(day: number, most: number): void {
    const before = this.#atMost.get(day);
    if (before === undefined) return;
    this.#atMost.set(day, before + most + MARGIN * (Math.abs(before) + Math.abs(most)));
    this.#inexact.add(day);
  }

  knows(day: number): boolean {
    return this.#atMost.has(day);
  }

  /** The highest value of a day; `sweep` finds it where it is not known exactly. */
  of(day: number, sweep: (day: number) => number): number {
    const known = this.#atMost.get(day);
    if (known !== undefined && !this.#inexact.has(day)) return known;
    const highest = sweep(day);
    this.#atMost.set(day, highest);
    this.#inexact.delete(day);
    return highest;
  }

  /** The highest value of these days, which may be all but exact: no more of them are swept than must be. */
  highestOf(days: readonly number[], sweep: (day: number) => number): number {
    let highest = Number.NEGATIVE_INFINITY;
    const bounded: number[] = [];
    for (const day of days) {
      if (this.#inexact.has(day)) bounded.push(day);
      else highest = Math.max(highest, this.of(day, sweep));
    }
    bounded.sort((a, b) => this.#boundOf(b) - this.#boundOf(a));
    for (const day of bounded) {
      if (this.#boundOf(day) < highest) break;
      highest = Math.max(highest, this.of(day, sweep));
    }
    return highest;
  }

  /** Whether a day's highest value is at least so much. Sweeps only if the bound does not tell. */
  reaches(day: number, level: number, sweep: (day: number) => number): boolean {
    return !(this.#boundOf(day) < level) && this.of(day, sweep) >= level;
  }

  #boundOf(day: number): number {
    return this.#atMost.get(day) ?? Number.POSITIVE_INFINITY;
  }
}
