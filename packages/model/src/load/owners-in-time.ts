/**
 * What the owners of a timeline have, found by when it is: of ten thousand campaigns of a year, a day has to do with
 * some hundreds.
 */
import { entryOf } from '../map-entry.ts';
import type { Span } from './spans.ts';

/** Seconds of a stretch of time of which the owners are kept together: two weeks. */
const STRETCH = 14 * 86_400;

/** Who is there for longer than so many stretches is kept apart: a campaign without an end. */
const MOST_STRETCHES = 27;

export class OwnersInTime<V extends Span> {
  readonly #all = new Map<string, V>();
  readonly #stretches = new Map<number, Map<string, V>>();
  readonly #long = new Map<string, V>();

  get(owner: string): V | undefined {
    return this.#all.get(owner);
  }

  /** In place of what the owner had: who has something else than before keeps its place in the order. */
  set(owner: string, value: V): void {
    const previous = this.#all.get(owner);
    this.#all.set(owner, value);
    const lists = this.#listsOf(value);
    for (const each of lists) each.set(owner, value);
    if (!previous) return;
    for (const each of this.#listsOf(previous)) if (!lists.includes(each)) each.delete(owner);
  }

  delete(owner: string): void {
    const value = this.#all.get(owner);
    if (!value) return;
    this.#all.delete(owner);
    for (const each of this.#listsOf(value)) each.delete(owner);
  }

  get size(): number {
    return this.#all.size;
  }

  names(): Iterable<string> {
    return this.#all.keys();
  }

  /** In the order of setting. */
  entries(): Iterable<readonly [string, V]> {
    return this.#all;
  }

  /**
   * All that are there at some time of a day, and others; in no order. `instant` is any of the day's. Maps as they
   * are: whoever adds days up goes through millions of owners.
   */
  aroundDay(instant: number): readonly ReadonlyMap<string, V>[] {
    const stretch = this.#stretches.get(stretchOf(instant));
    return stretch ? [stretch, this.#long] : [this.#long];
  }

  #listsOf({ from, to }: Span): Map<string, V>[] {
    if (from > to) return [];
    const [first, last] = [stretchOf(from), stretchOf(to)];
    if (!(last - first < MOST_STRETCHES)) return [this.#long];
    const lists: Map<string, V>[] = [];
    for (let stretch = first; stretch <= last; stretch++) {
      lists.push(entryOf(this.#stretches, stretch, () => new Map<string, V>()));
    }
    return lists;
  }
}

function stretchOf(instant: number): number {
  return Math.floor(instant / STRETCH);
}
