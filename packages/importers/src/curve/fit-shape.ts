/** A log-logistic curve through a table, for those who want two figures instead of forty. */
import {
  type Quantile,
  type ResponseCurve,
  type SmoothShape,
  shapeThrough,
  smoothShare,
} from '@liaison/model';
import { largestGap, timesOf } from './measure-curve.ts';

export interface FittedShape {
  /** Two points that give the shape: near the quarter and the three quarters of the data, whole seconds. */
  readonly points: readonly [Quantile, Quantile];
  /** The farthest that the cut shape is from the data, as a share of all. */
  readonly error: number;
}

const LEVELS = 100;

/**
 * Least squares on shares at a hundred evenly spaced levels: load follows shares, and logits would weigh the few
 * answers of the first and the last moments most. The data end where they end, so it is the shape cut there that is
 * fitted: the points are quantiles of the uncut one. Undefined if no such shape comes near, as for answers that come
 * within a second or before the send.
 */
export function fitShape(data: ResponseCurve): FittedShape | undefined {
  const end = data.times.at(-1) ?? 0;
  if ((data.times[0] ?? 0) < 0 || end < 3) return undefined;
  const levels = Array.from({ length: LEVELS }, (_, i) => (i + 0.5) / LEVELS);
  const times = timesOf(data, levels);
  const squares = (median: number, slope: number) => {
    const shape: SmoothShape = { shape: 'log-logistic', median: Math.exp(median), slope };
    const all = smoothShare(shape, end);
    return levels.reduce(
      (sum, level, i) => sum + (smoothShare(shape, times[i] as number) / all - level) ** 2,
      0,
    );
  };
  const medianFor = (slope: number) => lowest((median) => squares(median, slope), -1, Math.log(end) + 7);
  const slope = Math.exp(
    lowest((log) => squares(medianFor(Math.exp(log)), Math.exp(log)), Math.log(0.1), Math.log(20)),
  );
  const fitted: SmoothShape = { shape: 'log-logistic', median: Math.exp(medianFor(slope)), slope };
  const points = pointsOf(fitted, data);
  return (
    points && { points, error: largestGap(data, cutShape(shapeThrough('log-logistic', ...points), data)) }
  );
}

/** In the digits that are written. */
function pointsOf(shape: SmoothShape, data: ResponseCurve): [Quantile, Quantile] | undefined {
  const [quarter = 0, threeQuarters = 0] = timesOf(data, [0.25, 0.75]);
  const first = Math.max(1, Math.round(quarter));
  const second = Math.max(first + 1, Math.round(threeQuarters));
  const [one, two] = [first, second].map((seconds) => ({
    seconds,
    share: Number((smoothShare(shape, seconds) * 100).toPrecision(9)) / 100,
  })) as [Quantile, Quantile];
  return one.share > 0 && one.share < two.share && two.share < 1 ? [one, two] : undefined;
}

/** The shape at the seconds of the data, with those who come by their end as all. */
function cutShape(shape: SmoothShape, data: ResponseCurve): ResponseCurve {
  const all = smoothShare(shape, data.times.at(-1) ?? 0);
  return { times: data.times, shares: data.times.map((seconds) => smoothShare(shape, seconds) / all) };
}

/** Where a function with one valley is lowest, by golden section. */
function lowest(value: (at: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [left, right] = [from, to];
  let one = right - ratio * (right - left);
  let two = left + ratio * (right - left);
  let [ofOne, ofTwo] = [value(one), value(two)];
  while (right - left > 1e-7) {
    if (ofOne <= ofTwo) {
      [right, two, ofTwo] = [two, one, ofOne];
      one = right - ratio * (right - left);
      ofOne = value(one);
    } else {
      [left, one, ofOne] = [one, two, ofTwo];
      two = left + ratio * (right - left);
      ofTwo = value(two);
    }
  }
  return (left + right) / 2;
}
