/** What a member of a timeline is at the begin of a UTC day, and what it changes during the day. */
import { DAY } from './day-chunk.ts';
import type { DayRows } from './day-rows.ts';
import { comeBy, extentOfMember, lagOfEnd, type Member, newState } from './member.ts';
import { at, type Stream } from './stream.ts';

/** Collects the rows of a member on a day, whatever rhythm it follows. */
export function collectPlainRows(member: Member, day: number, into: DayRows): void {
  const extent = extentOfMember(member);
  if (!extent || extent.from >= day + DAY || extent.to <= day) return;
  const { stream, factor, lag, width } = member;
  const first = firstAfter(stream.times, lag, day);
  if (width === undefined) collectRate(stream, factor, lag, day, first, into);
  else collectAmount(member, day, into);
  collectChanges(stream, factor, lag, day, first, into);
  if (width === undefined) return;
  const end = lagOfEnd(member);
  collectChanges(stream, -factor, end, day, firstAfter(stream.times, end, day), into);
}

/** Rate and slope at the begin of the day, before the breakpoint `next`. */
function collectRate(
  { times, rates, slopes }: Stream,
  factor: number,
  lag: number,
  day: number,
  next: number,
  { entries }: DayRows,
): void {
  if (next === 0) return;
  const slope = at(slopes, next - 1);
  const rate = factor * (at(rates, next - 1) + slope * (day - (at(times, next - 1) + lag)));
  if (rate !== 0 || factor * slope !== 0) entries.add(rate, factor * slope);
}

/**
 * What is in a window at the begin of the day. What comes in and what falls out are rows of their own: their
 * changes are too, and the difference of two slopes, once rounded, would no longer go to 0 with them.
 */
function collectAmount(member: Member, day: number, { entries }: DayRows): void {
  const { stream, factor, lag } = member;
  comeBy(stream, factor, lag, day, 'right', come);
  comeBy(stream, -factor, lagOfEnd(member), day, 'right', gone);
  const amount = come.value + gone.value;
  if (amount !== 0 || come.slope !== 0 || come.curve !== 0) entries.add3(amount, come.slope, come.curve);
  if (gone.slope !== 0 || gone.curve !== 0) entries.add3(0, gone.slope, gone.curve);
}

// Filled in and read at once.
const come = newState();
const gone = newState();

/**
 * A share of the highest rate: a rate that misses the stream's by less is not corrected. In a window that outlasts a
 * rush of a second by a day, what is left of the rush would be wrong by 1e-10 of it.
 */
const RATE_TOLERANCE = 1e-15;

/**
 * Steps and bends of a stream on a day, from the exact state at its begin, with `first` the first breakpoint after it. What rounding leaves out of one bend
 * goes into the next, or if it would matter until then, into a row of its own: over a day, in a window, a slope
 * that is wrong by 1e-13 per second would grow to 4e-4.
 */
function collectChanges(
  stream: Stream,
  factor: number,
  lag: number,
  day: number,
  first: number,
  into: DayRows,
): void {
  const { times, rates, slopes } = stream;
  if (first === times.length || at(times, first) + lag >= day + DAY) return;
  const tolerance = RATE_TOLERANCE * Math.abs(factor) * highestRate(stream);
  let time = first === 0 ? day : Math.max(day, at(times, first - 1) + lag);
  let slope = first === 0 ? 0 : factor * at(slopes, first - 1);
  let rate =
    first === 0
      ? 0
      : factor * (at(rates, first - 1) + at(slopes, first - 1) * (time - (at(times, first - 1) + lag)));
  let missed = 0;
  for (let i = first; i < times.length; i++) {
    const since = time;
    time = at(times, i) + lag;
    if (time >= day + DAY) return;
    const nextRate = factor * at(rates, i);
    rate += slope * (time - since);
    const jump = nextRate - rate;
    if (Math.abs(jump) > tolerance) {
      into.steps.add(time, jump);
      rate = nextRate;
    }
    const nextSlope = factor * at(slopes, i);
    const rough = nextSlope - slope;
    if (rough !== 0) {
      const error = missed + differenceError(nextSlope, slope, rough);
      const bend = rough + error;
      missed = rough - bend + error;
      if (bend !== 0) into.bends.add(time, bend);
    }
    if (missed !== 0 && Math.abs(missed) * (nextChange(times, i, lag, day) - time) > tolerance) {
      into.bends.add(time, missed);
      missed = 0;
    }
    slope = nextSlope;
  }
}

/** Index of the first breakpoint after an instant. The lag is added, as everywhere. */
function firstAfter(times: Float64Array, lag: number, instant: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(times, middle) + lag <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** When the next breakpoint, or the next day, comes. */
function nextChange(times: Float64Array, index: number, lag: number, day: number): number {
  return index + 1 < times.length ? Math.min(at(times, index + 1) + lag, day + DAY) : day + DAY;
}

function highestRate(stream: Stream): number {
  let highest = highestRates.get(stream);
  if (highest === undefined) {
    highest = stream.rates.reduce((most, rate) => Math.max(most, Math.abs(rate)), 0);
    highestRates.set(stream, highest);
  }
  return highest;
}

// Asked for each day of each member, of streams that many share.
const highestRates = new WeakMap<Stream, number>();

/** What rounding took from `difference` = a - b, exactly (Knuth, The Art of Computer Programming 2, 4.2.2). */
function differenceError(a: number, b: number, difference: number): number {
  const taken = difference - a;
  return a - (difference - taken) - (b + taken);
}
