/** Requests second by second: how many a forecast has, how many came, and how far the two are apart. */
import { type Stream, totalAt } from '@liaison/model';

/** Requests that the forecast has in each second of its clock, from 0. */
export function duePerSecond(stream: Stream, seconds: number): number[] {
  return Array.from(
    { length: seconds },
    (_, second) => totalAt(stream, second + 1) - totalAt(stream, second),
  );
}

/** How many instants lie in each second from `from`; longer than asked for if some come later. */
export function countPerSecond(instants: Iterable<number>, from: number, seconds: number): number[] {
  const counts = new Array<number>(seconds).fill(0);
  for (const instant of instants) {
    const second = Math.max(0, Math.floor(instant - from));
    while (counts.length <= second) counts.push(0);
    counts[second] = (counts[second] ?? 0) + 1;
  }
  return counts;
}

export interface Comparison {
  readonly due: number;
  readonly came: number;
  /** Requests too many or too few, summed over the seconds: one that is a second late counts twice. */
  readonly apart: number;
  /** The same as a share of what was due. */
  readonly error: number;
  /** The second in which most are due. */
  readonly busiest: { readonly second: number; readonly due: number; readonly came: number };
}

/** Holds what came against what was due. */
export function compare(due: readonly number[], came: readonly number[]): Comparison {
  const seconds = Array.from({ length: Math.max(due.length, came.length) }, (_, second) => second);
  const apart = sum(seconds.map((second) => Math.abs((came[second] ?? 0) - (due[second] ?? 0))));
  const second = due.indexOf(Math.max(...due));
  return {
    due: sum(due),
    came: sum(came),
    apart,
    error: apart / sum(due),
    busiest: { second, due: due[second] ?? 0, came: came[second] ?? 0 },
  };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
