/**
 * How the answers to one send spread over time: a cumulative share, linear between knots, as drawn from the
 * declaration of a curve. Two responses one after the other are in `after`.
 */
import type { Curve, CurvePoint } from '../curve.ts';
import type { Quantity } from '../quantity.ts';
import { secondsOf, type UnitTable } from '../units.ts';
import { DAY } from '../zone.ts';
import { ladderTo } from './curve-ladder.ts';
import {
  isSmoothShape,
  POINTS_OF_SHAPE,
  type Quantile,
  type SmoothShape,
  shapeThrough,
  smoothSeconds,
  smoothShare,
} from './smooth-shape.ts';
import { at, lastAtOrBefore } from './stream.ts';

/** Which share of all who come has come by so many seconds after the send. */
export interface ResponseCurve {
  /** Seconds, strictly ascending, negative before the send. */
  readonly times: Float64Array;
  /** Shares at those times, not falling, the last is 1. A first share above 0 comes at once at the first time. */
  readonly shares: Float64Array;
}

/** Why no curve can be drawn from a declaration. */
export type CurveProblem =
  | 'no-points'
  | 'unknown-shape'
  /** A shape of two parameters has one point. */
  | 'needs-two-points'
  /** A share or a time is missing, or is not in per cent or not a duration. */
  | 'unreadable-point'
  | 'unreadable-end'
  /** Not between 0 and 100 %; for a shape, which reaches neither, 0 and 100 % too. */
  | 'impossible-share'
  /** Shapes begin at the send. */
  | 'shape-before-send'
  /** Two points at one time with two shares. */
  | 'same-time'
  /** A later share is lower; for a shape, not higher. */
  | 'falling'
  /** Nobody has come by the time at which the curve ends. */
  | 'nothing-by-end';

export type DrawnCurve =
  /** `unused` are points that a shape does not need: all after the two first in time, or after the first. */
  | { readonly curve: ResponseCurve; readonly unused: readonly CurvePoint[] }
  /** `point` is the one that is wrong, where it is one. */
  | { readonly problem: CurveProblem; readonly point?: CurvePoint };

/** Everybody comes at the instant of the send. */
export const AT_ONCE: ResponseCurve = { times: Float64Array.of(0), shares: Float64Array.of(1) };

/** Everybody comes within so many seconds, evenly; at once for 0. */
export function uniformCurve(seconds: number): ResponseCurve {
  return seconds > 0 ? { times: Float64Array.of(0, seconds), shares: Float64Array.of(0, 1) } : AT_ONCE;
}

/** Share that has come by so many seconds after the send, those of that second included. */
export function shareBy({ times, shares }: ResponseCurve, seconds: number): number {
  const i = lastAtOrBefore(times, seconds);
  if (i < 0) return 0;
  if (i + 1 >= times.length) return 1;
  const from = at(times, i);
  const share = at(shares, i);
  return share + ((at(shares, i + 1) - share) * (seconds - from)) / (at(times, i + 1) - from);
}

/**
 * The curve of a declaration. With a `shape` it goes through the points, sampled on a ladder of whole seconds;
 * without, straight lines join the points, from 0 % at the send if the first is after it. At `ends` it is cut, and
 * what has come by then is everybody. Without `ends`, a shape ends where it reaches 99.9 %, after 30 days at the
 * latest but not before its last point; a table of points ends at its last.
 */
export function responseCurve(curve: Curve, units: UnitTable): DrawnCurve {
  const end = curve.ends && timeOf(curve.ends, units);
  if (curve.ends && end === undefined) return { problem: 'unreadable-end' };
  const knots: Knot[] = [];
  for (const point of curve.points) {
    const knot = knotOf(point, units);
    if (!knot) return { problem: 'unreadable-point', point };
    if (!(knot.share >= 0 && knot.share <= 1)) return { problem: 'impossible-share', point };
    knots.push(knot);
  }
  if (knots.length === 0) return { problem: 'no-points' };
  knots.sort((a, b) => a.seconds - b.seconds);
  return curve.shape ? shaped(curve.shape.value, knots, end) : joined(knots, end);
}

interface Knot extends Quantile {
  readonly point: CurvePoint;
}

function knotOf(point: CurvePoint, units: UnitTable): Knot | undefined {
  const { share, time, direction } = point;
  const seconds = time && timeOf(time, units);
  if (seconds === undefined || share?.unit !== '%' || share.per) return undefined;
  return { seconds: direction === 'before' ? 0 - seconds : seconds, share: share.number / 100, point };
}

/** To the microsecond, so that `1.1 h` is a whole second. */
function timeOf(quantity: Quantity, units: UnitTable): number | undefined {
  const seconds = secondsOf(quantity, units);
  return Number.isFinite(seconds) ? Math.round((seconds as number) * 1e6) / 1e6 : undefined;
}

const LATEST_END = 30 * DAY;
const NEARLY_ALL = 0.999;

function shaped(name: string, knots: readonly Knot[], written: number | undefined): DrawnCurve {
  if (!isSmoothShape(name)) return { problem: 'unknown-shape' };
  for (const { seconds, share, point } of knots) {
    if (!(seconds > 0)) return { problem: 'shape-before-send', point };
    if (share === 0 || share === 1) return { problem: 'impossible-share', point };
  }
  const needed = POINTS_OF_SHAPE[name];
  if (knots.length < needed) return { problem: 'needs-two-points' };
  const first = knots[0] as Knot;
  const second = knots[needed - 1] as Knot;
  const unused = knots.slice(needed).map(({ point }) => point);
  if (needed > 1) {
    if (first.seconds === second.seconds) return { problem: 'same-time', point: second.point };
    if (first.share >= second.share) return { problem: 'falling', point: second.point };
  }
  const shape = shapeThrough(name, first, second);
  const times = ladderTo(written ?? endOf(shape, second), name);
  return cut(
    times,
    times.map((seconds) => smoothShare(shape, seconds)),
    unused,
  );
}

function endOf(shape: SmoothShape, last: Quantile): number {
  const nearlyAll = Math.ceil(smoothSeconds(shape, NEARLY_ALL));
  return Math.max(Math.min(nearlyAll, LATEST_END), last.seconds);
}

function joined(knots: readonly Knot[], end: number | undefined): DrawnCurve {
  const times: number[] = [];
  const shares: number[] = [];
  if ((knots[0]?.seconds ?? 0) > 0) {
    times.push(0);
    shares.push(0);
  }
  for (const { seconds, share, point } of knots) {
    const before = shares.at(-1) ?? 0;
    if (share < before) return { problem: 'falling', point };
    if (seconds === times.at(-1)) {
      if (share > before) return { problem: 'same-time', point };
      continue;
    }
    times.push(seconds);
    shares.push(share);
  }
  if (end !== undefined) endAt(end, times, shares);
  return cut(Float64Array.from(times), Float64Array.from(shares), []);
}

/** Takes away what lies behind an end; nothing if all lies before it. */
function endAt(end: number, times: number[], shares: number[]): void {
  const kept = times.filter((time) => time <= end).length;
  if (kept === times.length) return;
  const from = times[kept - 1];
  const to = times[kept] ?? 0;
  const share = shares[kept - 1] ?? 0;
  const rise = (shares[kept] ?? 0) - share;
  times.length = kept;
  shares.length = kept;
  if (from === undefined || from === end) return;
  times.push(end);
  shares.push(share + (rise * (end - from)) / (to - from));
}

/** What has come by the last time is everybody. */
function cut(times: Float64Array, shares: Float64Array, unused: readonly CurvePoint[]): DrawnCurve {
  const all = shares.at(-1) ?? 0;
  if (!(all > 0)) return { problem: 'nothing-by-end' };
  return { curve: { times, shares: shares.map((share) => share / all) }, unused };
}
