/**
 * Members of a timeline: a stream, scaled and delayed, as a rate or as what came within a window. Their state at
 * an instant, the days they touch, and what they change on each of those.
 */
import { DAY, DayRows, dayOf } from './day-chunk.ts';
import { at, type Stream } from './stream.ts';

/** A stream's share in a timeline. Neither it nor its stream may change once it is in one. */
export interface Member {
  readonly stream: Stream;
  readonly factor: number;
  /** Seconds. */
  readonly lag: number;
  /** With it, the member is not a rate, but how much came within so many seconds before each instant. */
  readonly width?: number;
}

/** State of a member at an instant: value, then its first and second derivative. */
export type State = [value: number, slope: number, curve: number];

/** One-sided limits. */
export type Side = 'left' | 'right';

/** The first and the last instant at which a member may be other than 0; undefined for a member without effect. */
export function extentOfMember(member: Member): { from: number; to: number } | undefined {
  const { times } = member.stream;
  if (times.length === 0 || member.factor === 0) return undefined;
  return {
    from: at(times, 0) + member.lag,
    to: at(times, times.length - 1) + lastLag(member),
  };
}

/** State of a member at an instant, from one side. */
export function stateAt(member: Member, time: number, side: Side): State {
  const { stream, factor, lag } = member;
  const [amount, rate, slope] = runningAt(stream, lag, time, side);
  if (member.width === undefined) return [factor * rate, factor * slope, 0];
  const [gone, goneRate, goneSlope] = runningAt(stream, lastLag(member), time, side);
  return [factor * (amount - gone), factor * (rate - goneRate), factor * (slope - goneSlope)];
}

/** Where a member is other than 0, in order, neighbours joined. */
export function supportOf(member: Member): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  if (member.factor === 0) return spans;
  const { times, rates, slopes } = member.stream;
  const last = lastLag(member);
  for (let i = 0; i + 1 < times.length; i++) {
    if (at(rates, i) === 0 && at(slopes, i) === 0) continue;
    const from = at(times, i) + member.lag;
    const to = at(times, i + 1) + last;
    const previous = spans.at(-1);
    if (previous && previous.to >= from) previous.to = Math.max(previous.to, to);
    else spans.push({ from, to });
  }
  return spans;
}

/** Puts the rows of a member into the days it touches, as far as they begin in [from, to). */
export function collectRows(
  member: Member,
  days: Map<number, DayRows>,
  within: { readonly from: number; readonly to: number } = ALWAYS,
): void {
  const extent = extentOfMember(member);
  if (!extent) return;
  const sink = new RowSink(days, within);
  const first = Math.max(dayOf(extent.from), within.from);
  const end = Math.min(extent.to, within.to);
  for (let day = first; day < end; day += DAY) {
    const [value, slope, curve] = stateAt(member, day, 'right');
    if (value === 0 && slope === 0 && curve === 0) continue;
    // Adding 0 makes -0 to 0: rows are compared by their numbers.
    const { entries } = sink.on(day);
    entries.push(value + 0, slope + 0);
    if (member.width !== undefined) entries.push(curve + 0);
  }
  collectChanges(member.stream, member.factor, member.lag, sink);
  if (member.width !== undefined) {
    collectChanges(member.stream, -member.factor, lastLag(member), sink);
  }
}

const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** The lag after which an instant of the stream no longer counts. */
function lastLag({ lag, width = 0 }: Member): number {
  return lag + width;
}

/** Days under construction; remembers the last, because rows come in order. */
class RowSink {
  readonly #days: Map<number, DayRows>;
  readonly #within: { readonly from: number; readonly to: number };
  #day = Number.NaN;
  #rows = new DayRows();

  constructor(days: Map<number, DayRows>, within: { readonly from: number; readonly to: number }) {
    this.#days = days;
    this.#within = within;
  }

  on(day: number): DayRows {
    if (day === this.#day) return this.#rows;
    let rows = this.#days.get(day);
    if (!rows) {
      rows = new DayRows();
      if (day >= this.#within.from && day < this.#within.to) this.#days.set(day, rows);
    }
    this.#day = day;
    this.#rows = rows;
    return rows;
  }
}

/** A rate that misses the stream's by less than this share of the highest is not corrected by a step. */
const STEP_TOLERANCE = 1e-12;

/**
 * Steps and bends of a stream. On each day they start from the exact state and what rounding leaves out of one
 * bend goes into the next, so that a steep stretch leaves no slope behind: over a day, in a window, a slope of
 * 1e-13 would grow to 4e-4.
 */
function collectChanges(stream: Stream, factor: number, lag: number, sink: RowSink): void {
  const { times, rates, slopes } = stream;
  const tolerance = STEP_TOLERANCE * Math.abs(factor) * highestRate(stream);
  let day = Number.NaN;
  let previous = 0;
  let rate = 0;
  let slope = 0;
  let left = 0;
  for (let i = 0; i < times.length; i++) {
    const time = at(times, i) + lag;
    const nextSlope = factor * at(slopes, i);
    const nextDay = dayOf(time);
    if (nextDay !== day) {
      day = nextDay;
      left = 0;
      if (i > 0) {
        const begin = Math.max(day, at(times, i - 1) + lag);
        rate = factor * (at(rates, i - 1) + at(slopes, i - 1) * (begin - (at(times, i - 1) + lag)));
        previous = begin;
      }
    }
    if (time > day) {
      const { steps, bends } = sink.on(day);
      rate += i > 0 ? slope * (time - previous) : 0;
      const jump = factor * at(rates, i) - rate;
      if (Math.abs(jump) > tolerance) {
        steps.push(time, jump);
        rate = factor * at(rates, i);
      }
      const rough = nextSlope - slope;
      if (rough !== 0) {
        const missed = left + differenceError(nextSlope, slope, rough);
        const bend = rough + missed;
        left = rough - bend + missed;
        if (bend !== 0) bends.push(time, bend);
      }
    } else {
      rate = factor * at(rates, i);
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

/** Total, rate and slope of a delayed stream at an instant, from one side. */
function runningAt(stream: Stream, lag: number, time: number, side: Side): State {
  const { times, rates, slopes, totals } = stream;
  const i = lastDelayed(times, lag, time, side);
  if (i < 0) return [0, 0, 0];
  const long = time - (at(times, i) + lag);
  const slope = at(slopes, i);
  const rate = at(rates, i);
  return [at(totals, i) + long * (rate + (slope * long) / 2), rate + slope * long, slope];
}

/**
 * Index of the last breakpoint that an instant has behind it. The lag is added, never taken from the instant:
 * only so is a rounded sum the same instant everywhere.
 */
function lastDelayed(times: Float64Array, lag: number, time: number, side: Side): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = at(times, middle) + lag;
    if (side === 'right' ? there <= time : there < time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
