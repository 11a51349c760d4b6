/** What a member of a timeline is at the begin of each UTC day, and what it changes during the day. */
import { DAY, dayOf } from './day-chunk.ts';
import { extentOfMember, lagOfEnd, type Member, newState, stateAt } from './member.ts';
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
  const end = Math.min(extent.to, within.to);
  const state = newState();
  for (let day = Math.max(dayOf(extent.from), within.from); day < end; day += DAY) {
    stateAt(member, day, 'right', state);
    const { value, slope, curve } = state;
    if (value !== 0 || slope !== 0 || curve !== 0) collector.entries.add(day, value, slope, curve);
  }
  collectChanges(stream, factor, lag, collector, within);
  if (width !== undefined) collectChanges(stream, -factor, lagOfEnd(member), collector, within);
}

/** A rate that misses the stream's by less than this share of the highest is not corrected by a step. */
const STEP_TOLERANCE = 1e-12;

/**
 * Steps and bends of a stream. On each day they start from the exact state, and what rounding leaves out of one
 * bend goes into the next, so that a steep stretch leaves no slope behind: over a day, in a window, a slope that
 * is wrong by 1e-13 per second would grow to 4e-4.
 */
function collectChanges(
  stream: Stream,
  factor: number,
  lag: number,
  collector: RowCollector,
  within: DaySpan,
): void {
  const { times, rates, slopes } = stream;
  const tolerance = STEP_TOLERANCE * Math.abs(factor) * highestRate(stream);
  let day = Number.NaN;
  let previous = at(times, 0) + lag;
  let rate = 0;
  let slope = 0;
  let missed = 0;
  for (let i = 0; i < times.length; i++) {
    const time = at(times, i) + lag;
    if (!(time < day + DAY)) {
      day = dayOf(time);
      missed = 0;
      if (i > 0) {
        const begin = Math.max(day, previous);
        rate = factor * (at(rates, i - 1) + at(slopes, i - 1) * (begin - previous));
        previous = begin;
      }
    }
    const nextRate = factor * at(rates, i);
    const nextSlope = factor * at(slopes, i);
    const isWithin = time > day && day >= within.from && day < within.to;
    rate += slope * (time - previous);
    const jump = nextRate - rate;
    if (Math.abs(jump) > tolerance || time === day) {
      if (isWithin) collector.steps.add(day, time, jump);
      rate = nextRate;
    }
    const rough = nextSlope - slope;
    if (isWithin && rough !== 0) {
      const error = missed + differenceError(nextSlope, slope, rough);
      const bend = rough + error;
      missed = rough - bend + error;
      if (bend !== 0) collector.bends.add(day, time, bend);
    }
    slope = nextSlope;
    previous = time;
  }
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
