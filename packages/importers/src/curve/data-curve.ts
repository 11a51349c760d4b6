/** The course of the answers as a table has it: how many had come by when, before anything is smoothed or thinned. */
import type { ResponseCurve } from '@liaison/model';

/** Answers that had come by a time, running, in any unit: 12 clicks, 0.3 of all, 30 of 100. */
export interface Running {
  /** Seconds after the send, strictly ascending. */
  readonly times: readonly number[];
  readonly amounts: readonly number[];
}

/** A running course that grows interval by interval; where two intervals overlap, the later begins later. */
export class RunningCourse implements Running {
  readonly times: number[] = [];
  readonly amounts: number[] = [];
  private total = 0;

  /** So many came evenly from the one second to the other. */
  add(from: number, to: number, amount: number): void {
    const last = this.times.at(-1);
    if (last === undefined || from > last) this.point(from);
    this.total += amount;
    if (to > (this.times.at(-1) as number)) this.point(to);
    else this.amounts[this.amounts.length - 1] = this.total;
  }

  private point(time: number): void {
    this.times.push(time);
    this.amounts.push(this.total);
  }
}

/**
 * Shares of all who came by the end, with a beginning at the send if it begins later. `end` in seconds cuts; without
 * it, the end is that of the course. `all` is the amount by the end; undefined if nobody came by then.
 */
export function shareCurve(
  { times, amounts }: Running,
  end = Number.POSITIVE_INFINITY,
): { readonly curve: ResponseCurve; readonly all: number } | undefined {
  const cutTimes: number[] = [];
  const cutAmounts: number[] = [];
  const add = (time: number, amount: number) => {
    cutTimes.push(time);
    cutAmounts.push(amount);
  };
  if ((times[0] ?? 0) > 0) add(0, 0);
  for (const [i, time] of times.entries()) {
    const amount = amounts[i] ?? 0;
    if (time > end) {
      const from = cutTimes.at(-1);
      const before = cutAmounts.at(-1) ?? 0;
      if (from === undefined || from >= end) break;
      add(end, before + ((amount - before) * (end - from)) / (time - from));
      break;
    }
    add(time, amount);
  }
  const all = cutAmounts.at(-1) ?? 0;
  if (!(all > 0)) return undefined;
  const shares = Float64Array.from(cutAmounts, (amount) => amount / all);
  return { curve: { times: Float64Array.from(cutTimes), shares }, all };
}
