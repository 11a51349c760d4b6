/** What a member of a timeline is at the begin of each UTC day, and what it changes during the day. */
import { DAY, dayOf } from './day-chunk.ts';
import { comeBy, extentOfMember, lagOfEnd, type Member, newState } from './member.ts';
import type { RowCollector } from './rows-by-day.ts';
import { at, type Stream } from './stream.ts';

/** Seconds; both are borders of days. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

const ALWAYS: DaySpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** Collects the rows of a member, all or those of some days. */
export function collectRows(member: Member, collector: RowCollector, within = ALWAYS): void {
  const extent = extentOfMember(member);
  if (!extent) return;
  const { stream, factor, lag, width } = member;
  const from = Math.max(dayOf(extent.from), within.from);
  collectEntries(member, collector, { from, to: Math.min(extent.to, within.to) });
  collectChanges(stream, factor, lag, collector, within);
  if (width !== undefined) collectChanges(stream, -factor, lagOfEnd(member), collector, within);
}

/**
 * States at the begin of the days. In a window, what comes in and what falls out are rows of their own: their
 * changes are too, and the difference of two slopes, once rounded, would no longer go to 0 with them.
 */
function collectEntries(member: Member, { entries }: RowCollector, { from, to }: DaySpan): void {
  const { stream, factor, lag, width } = member;
  const come = newState();
  const gone = newState();
  for (let day = from; day < to; day += DAY) {
    comeBy(stream, factor, lag, day, 'right', come);
    if (width === undefined) {
      if (come.slope !== 0 || come.curve !== 0) entries.add(day, come.slope, come.curve);
      continue;
    }
    comeBy(stream, -factor, lagOfEnd(member), day, 'right', gone);
    const amount = come.value + gone.value;
    if (amount !== 0 || come.slope !== 0 || come.curve !== 0) {
      entries.add(day, amount, come.slope, come.curve);
    }
    if (gone.slope !== 0 || gone.curve !== 0) entries.add(day, 0, gone.slope, gone.curve);
  }
}

/**
 * A share of the highest rate: a rate that misses the stream's by less is not corrected. In a window that outlasts a
 * rush of a second by a day, what is left of the rush would be wrong by 1e-10 of it.
 */
const RATE_TOLERANCE = 1e-15;

/**
 * Steps and bends of a stream. On each day they start from the exact state. What rounding leaves out of one bend
 * goes into the next, or if it would matter until then, into a row of its own: over a day, in a window, a slope
 * that is wrong by 1e-13 per second would grow to 4e-4.
 */
function collectChanges(
  stream: Stream,
  factor: number,
  lag: number,
  collector: RowCollector,
  within: DaySpan,
): void {
  const { times, rates, slopes } = stream;
  const tolerance = RATE_TOLERANCE * Math.abs(factor) * highestRate(stream);
  let day = Number.NaN;
  let time = at(times, 0) + lag;
  let rate = 0;
  let slope = 0;
  let missed = 0;
  for (let i = 0; i < times.length; i++) {
    const previous = time;
    time = at(times, i) + lag;
    let since = previous;
    if (!(time < day + DAY)) {
      day = dayOf(time);
      missed = 0;
      if (i > 0) {
        since = Math.max(day, previous);
        rate = factor * (at(rates, i - 1) + at(slopes, i - 1) * (since - previous));
      }
    }
    const isWithin = time > day && day >= within.from && day < within.to;
    const nextRate = factor * at(rates, i);
    rate += slope * (time - since);
    const jump = nextRate - rate;
    if (Math.abs(jump) > tolerance) {
      if (isWithin) collector.steps.add(day, time, jump);
      rate = nextRate;
    }
    const nextSlope = factor * at(slopes, i);
    const rough = nextSlope - slope;
    if (isWithin && rough !== 0) {
      const error = missed + differenceError(nextSlope, slope, rough);
      const bend = rough + error;
      missed = rough - bend + error;
      if (bend !== 0) collector.bends.add(day, time, bend);
    }
    if (missed !== 0 && Math.abs(missed) * (nextChange(times, i, lag, day) - time) > tolerance) {
      collector.bends.add(day, time, missed);
      missed = 0;
    }
    slope = nextSlope;
  }
}

/** When the next breakpoint, or the next day, comes. */
function nextChange(times: Float64Array, index: number, lag: number, day: number): number {
  return index + 1 < times.length ? Math.min(at(times, index + 1) + lag, day + DAY) : day + DAY;
}

function highestRate({ rates }: Stream): number {
  let highest = 0;
  for (let i = 0; i < rates.length; i++) highest = Math.max(highest, Math.abs(at(rates, i)));
  return highest;
}

/** What rounding took from `difference` = a - b, exactly (Knuth, The Art of Computer Programming 2, 4.2.2). */
function differenceError(a: number, b: number, difference: number): number {
  const taken = difference - a;
  return a - (difference - taken) - (b + taken);
}
