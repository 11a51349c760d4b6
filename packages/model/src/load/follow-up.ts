/** Answers to what is sent to each person a while after a form, one by one. */
import { entryOf } from '../map-entry.ts';
import type { Burst } from './burst.ts';
import { after } from './response-after.ts';
import type { ResponseCurve } from './response-curve.ts';
import { at, NOTHING, type Stream, streamOf, totalAt } from './stream.ts';

export interface FollowUp {
  /** Seconds from the form to the message. */
  readonly delay: number;
  /** Share of those who sent the form who answer. */
  readonly share: number;
  readonly curve: ResponseCurve;
}

/** The answers of the people of a burst, of whom `rate` sent the form: their own delay comes before the curve's. */
export function answersToBurst(burst: Burst, rate: number, { delay, share, curve }: FollowUp): Burst {
  return { ...burst, amount: burst.amount * rate * share, curve: delayed(burst.curve, delay, curve) };
}

function delayed(first: ResponseCurve, delay: number, second: ResponseCurve): ResponseCurve {
  const ofFirst = entryOf(composed, first, () => new Map<ResponseCurve, Map<number, ResponseCurve>>());
  const ofSecond = entryOf(ofFirst, second, () => new Map<number, ResponseCurve>());
  return entryOf(ofSecond, delay, () => after(first, delay, second));
}

// The same object for the same question, so that shapes are shared.
const composed = new WeakMap<ResponseCurve, Map<ResponseCurve, Map<number, ResponseCurve>>>();

/**
 * The answers of people who send the form all the time: the sum over the curve's pieces of what came in the
 * time that the piece looks back to. Exact where it is taken, and linear between: at the sums of breakpoints
 * and knots, or every hour where those are too many.
 */
export function answersToFlow(flow: Stream, rate: number, { delay, share, curve }: FollowUp): Stream {
  if (flow.times.length === 0) return NOTHING;
  const instants = instantsOf(flow, delay, curve);
  const rateAtInstant = (instant: number) => rate * share * answering(flow, instant - delay, curve);
  return streamOf(
    Array.from(instants.subarray(1), (to, i) => {
      const from = at(instants, i);
      const [begin, end] = [rateAtInstant(from), rateAtInstant(to)];
      return { from, to, rate: begin, slope: (end - begin) / (to - from) };
    }),
  );
}

function answering(flow: Stream, instant: number, { times, shares }: ResponseCurve): number {
  let sum = 0;
  for (let i = 1; i < times.length; i++) {
    const density = (at(shares, i) - at(shares, i - 1)) / (at(times, i) - at(times, i - 1));
    sum += density * (totalAt(flow, instant - at(times, i - 1)) - totalAt(flow, instant - at(times, i)));
  }
  const atOnce = at(shares, 0);
  return atOnce > 0
    ? sum + atOnce * (totalAt(flow, instant - at(times, 0) + 1) - totalAt(flow, instant - at(times, 0)))
    : sum;
}

function instantsOf(flow: Stream, delay: number, curve: ResponseCurve): Float64Array {
  const [begin, end] = [at(flow.times, 0), at(flow.times, flow.times.length - 1)];
  const last = end + delay + at(curve.times, curve.times.length - 1);
  const seeds = flow.times.length * curve.times.length > MOST_INSTANTS ? [begin, end] : flow.times;
  const instants = new Set<number>();
  for (const seed of seeds) for (const knot of curve.times) instants.add(seed + delay + knot);
  if (seeds !== flow.times) {
    for (let instant = begin + delay; instant < last; instant += HOUR) instants.add(instant);
  }
  return Float64Array.from(instants).sort();
}

const MOST_INSTANTS = 4000;
const HOUR = 3600;
