/** Members of a timeline: a stream, scaled and delayed, as a rate or as what came within a window. */
import type { Span } from './spans.ts';
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

/** A member at an instant, to be filled in: value, its change per second, and the change of that per second. */
export interface State {
  value: number;
  slope: number;
  curve: number;
}

/** One-sided limits. */
export type Side = 'left' | 'right';

/** To be filled in by `stateAt`. */
export function newState(): State {
  return { value: 0, slope: 0, curve: 0 };
}

/** The first and the last instant at which a member may be other than 0; undefined for a member without effect. */
export function extentOfMember(member: Member): { from: number; to: number } | undefined {
  const { times } = member.stream;
  if (times.length === 0 || member.factor === 0) return undefined;
  return { from: at(times, 0) + member.lag, to: at(times, times.length - 1) + lagOfEnd(member) };
}

/** Where a member is other than 0, in order, neighbours joined. */
export function supportOf(member: Member): Span[] {
  if (member.factor === 0) return [];
  let support = supports.get(member.stream);
  if (!support) {
    support = supportOfStream(member.stream, 0, 0);
    supports.set(member.stream, support);
  }
  // One span stays one.
  const [only] = support;
  if (!only || support.length > 1) return supportOfStream(member.stream, member.lag, lagOfEnd(member));
  return [{ from: only.from + member.lag, to: only.to + lagOfEnd(member) }];
}

function supportOfStream({ times, rates, slopes }: Stream, lag: number, lagOfEnd: number): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (let i = 0; i + 1 < times.length; i++) {
    if (at(rates, i) === 0 && at(slopes, i) === 0) continue;
    const from = at(times, i) + lag;
    const to = at(times, i + 1) + lagOfEnd;
    const previous = spans.at(-1);
    if (previous && previous.to >= from) previous.to = to;
    else spans.push({ from, to });
  }
  return spans;
}

// Asked for each member, of streams that many share.
const supports = new WeakMap<Stream, Span[]>();

/** The lag after which what the stream brought no longer counts. */
export function lagOfEnd({ lag, width = 0 }: Member): number {
  return lag + width;
}

/** Fills in the state of a member at an instant, from one side. */
export function stateAt(member: Member, time: number, side: Side, state: State): void {
  const { stream, factor, lag, width } = member;
  comeBy(stream, factor, lag, time, side, state);
  if (width === undefined) {
    state.value = state.slope;
    state.slope = state.curve;
    state.curve = 0;
    return;
  }
  const gone = newState();
  comeBy(stream, factor, lagOfEnd(member), time, side, gone);
  state.value -= gone.value;
  state.slope -= gone.slope;
  state.curve -= gone.curve;
}

/** Fills in how much of a delayed stream has come by an instant: the rate is the slope of that. */
export function comeBy(
  { times, rates, slopes, totals }: Stream,
  factor: number,
  lag: number,
  time: number,
  side: Side,
  state: State,
): void {
  const i = lastDelayed(times, lag, time, side);
  const long = i < 0 ? 0 : time - (at(times, i) + lag);
  const rate = i < 0 ? 0 : at(rates, i);
  const slope = i < 0 ? 0 : at(slopes, i);
  state.value = i < 0 ? 0 : factor * (at(totals, i) + long * (rate + (slope * long) / 2));
  state.slope = factor * (rate + slope * long);
  state.curve = factor * slope;
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
