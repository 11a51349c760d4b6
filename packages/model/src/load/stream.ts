/**
 * A rate over time that is linear between breakpoints: visits, requests or messages per second. Every forecast
 * is one, so that sums, peaks, integrals and crossings are exact.
 */
import type { Rhythm } from './profile-stream.ts';

export interface Stream {
  /** Breakpoints in seconds since 1970 UTC, strictly ascending. The rate is 0 before the first and after the last. */
  readonly times: Float64Array;
  /** Rate per second at each breakpoint and just after it; the last is 0. */
  readonly rates: Float64Array;
  /** Change of the rate per second, from each breakpoint to the next; the last is 0. */
  readonly slopes: Float64Array;
  /** How much has come by each breakpoint. */
  readonly totals: Float64Array;
  /** Where it follows this rhythm, with a mean of 1, from its first to its last breakpoint. */
  readonly rhythm?: Rhythm;
}

/** A rate and the first instant at which it is reached, from the left or from the right. */
export interface Peak {
  /** Per second. */
  readonly rate: number;
  /** Seconds since 1970 UTC. */
  readonly at: number;
}

/** One straight part of a rate: from `from` (inclusive) to `to` (exclusive). */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Rate at `from`, from the right. */
  readonly rate: number;
  readonly slope: number;
}

/** A share of a stream, later by a lag: `factor` requests for each visit. */
export interface Part {
  readonly stream: Stream;
  readonly factor: number;
  /** Seconds. */
  readonly lag: number;
}

export const NOTHING: Stream = {
  times: new Float64Array(0),
  rates: new Float64Array(0),
  slopes: new Float64Array(0),
  totals: new Float64Array(0),
};

/** The stream through these pieces, which follow each other without overlap; gaps between them are 0. */
export function streamOf(pieces: readonly Piece[]): Stream {
  const times: number[] = [];
  const rates: number[] = [];
  const slopes: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  const put = (time: number, rate: number, slope: number) => {
    times.push(time);
    rates.push(rate);
    slopes.push(slope);
  };
  for (const { from, to, rate, slope } of pieces) {
    if (!(to > from)) continue;
    if (from > end && times.length > 0) put(end, 0, 0);
    put(from, rate, slope);
    end = to;
  }
  if (times.length === 0) return NOTHING;
  put(end, 0, 0);
  return withTotals(Float64Array.from(times), Float64Array.from(rates), Float64Array.from(slopes));
}

/** A stream from its breakpoints, with what has come by each of them worked out. */
export function withTotals(times: Float64Array, rates: Float64Array, slopes: Float64Array): Stream {
  const totals = new Float64Array(times.length);
  for (let i = 1; i < times.length; i++) {
    const long = at(times, i) - at(times, i - 1);
    totals[i] = at(totals, i - 1) + long * (at(rates, i - 1) + (at(slopes, i - 1) * long) / 2);
  }
  return { times, rates, slopes, totals };
}

/** Rate at an instant, from the right. */
export function rateAt(stream: Stream, time: number): number {
  const i = lastAtOrBefore(stream.times, time);
  return i < 0 ? 0 : at(stream.rates, i) + at(stream.slopes, i) * (time - at(stream.times, i));
}

/** Rate just before an instant. */
export function rateBefore(stream: Stream, time: number): number {
  let i = lastAtOrBefore(stream.times, time);
  if (i >= 0 && at(stream.times, i) === time) i--;
  return i < 0 ? 0 : at(stream.rates, i) + at(stream.slopes, i) * (time - at(stream.times, i));
}

/** How much has come by an instant. */
export function totalAt(stream: Stream, time: number): number {
  const i = lastAtOrBefore(stream.times, time);
  if (i < 0) return 0;
  const long = time - at(stream.times, i);
  return at(stream.totals, i) + long * (at(stream.rates, i) + (at(stream.slopes, i) * long) / 2);
}

/** How much comes in all. */
export function totalOf({ totals }: Stream): number {
  return totals.length === 0 ? 0 : at(totals, totals.length - 1);
}

/** The first and the last instant with a rate above 0; undefined if there is none. */
export function extentOf({ times }: Stream): { readonly from: number; readonly to: number } | undefined {
  return times.length === 0 ? undefined : { from: at(times, 0), to: at(times, times.length - 1) };
}

/** What of a stream says how high it is at which time, without how much has come. */
export type Course = Pick<Stream, 'times' | 'rates' | 'slopes'>;

/** The highest rate, with the first instant that reaches it but for rounding; undefined for nothing. */
export function peakOf({ times, rates, slopes }: Course): Peak | undefined {
  let peak: Peak | undefined;
  const offer = (rate: number, instant: number) => {
    // On a plateau of sums, what comes later is higher or lower by rounding only.
    if (!peak || rate > peak.rate + ROUNDING * Math.abs(peak.rate)) peak = { rate, at: instant };
  };
  for (let i = 0; i + 1 < times.length; i++) {
    const from = at(times, i);
    const to = at(times, i + 1);
    const rate = at(rates, i);
    offer(rate, from);
    offer(rate + at(slopes, i) * (to - from), to);
  }
  return peak;
}

const ROUNDING = 1e-9;

/** The straight parts of a stream, in order. */
export function* piecesOf({ times, rates, slopes }: Stream): Generator<Piece> {
  for (let i = 0; i + 1 < times.length; i++) {
    yield { from: at(times, i), to: at(times, i + 1), rate: at(rates, i), slope: at(slopes, i) };
  }
}

/** Index of the last item that is not above a value, by binary search; -1 if all are above. */
export function lastAtOrBefore(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sorted, middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** An item that is known to be there: typed arrays have no holes, and bounds are checked by the loops. */
export function at(items: Float64Array, index: number): number {
  return items[index] as number;
}
