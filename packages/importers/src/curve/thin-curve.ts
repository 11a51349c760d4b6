/**
 * Few points with straight lines between them instead of thousands: always the farthest point that a line reaches
 * while it stays near everything in between (the cone of Imai and Iri's polyline approximation, ending on the data).
 */
import { type ResponseCurve, shareBy } from '@liaison/model';
import { largestGap } from './measure-curve.ts';

/** A point as it will be written. */
export interface ThinPoint {
  /** Whole seconds after the send. */
  readonly seconds: number;
  /** Per cent, in the digits that are written. */
  readonly percent: number;
}

export interface ThinCurve {
  readonly points: readonly ThinPoint[];
  /** The farthest that the lines are from the data, as a share of all. */
  readonly error: number;
}

/** So many points can be read and reviewed. */
const MOST_POINTS = 40;
/** 0.2 % of all, less what rounding the written figures adds. */
const TOLERANCE = 0.0019;
/** Early answers make the peak although they are few, so there the lines stay within this part of what has come. */
const EARLY_TOLERANCE = 0.02;
const LEAST_TOLERANCE = 2e-5;
/** Of the standard error of a share: from 16,000 answers on, it is 0.2 % that counts. */
const CHANCE = 0.5;

/**
 * `counted` is the number of answers. What chance alone does to so many is not followed: lines along each of a few
 * hundred clicks would forecast peaks that the next send does not have.
 */
export function thinCurve(data: ResponseCurve, counted: number | undefined): ThinCurve {
  const whole = onWholeSeconds(data);
  const tolerances = whole.shares.map((share) => toleranceAt(share, counted));
  const kept = keptPoints(whole, tolerances, factorFor(whole, tolerances));
  const points = kept.map((i, order) => ({
    seconds: whole.times[i] as number,
    percent: order === kept.length - 1 ? 100 : writtenPercent(whole.shares[i] as number),
  }));
  // Without a point at the send, a curve begins there with 0 % anyway.
  const written = points[0]?.seconds === 0 && points[0].percent === 0 ? points.slice(1) : points;
  return { points: written, error: largestGap(data, drawnThrough(written)) };
}

function toleranceAt(share: number, counted: number | undefined): number {
  const wanted = Math.min(TOLERANCE, Math.max(EARLY_TOLERANCE * share, LEAST_TOLERANCE));
  if (counted === undefined) return wanted;
  const standardError = Math.sqrt((share * (1 - share)) / counted);
  // A line that ends on one side of the step of a single answer passes the other.
  return Math.max(wanted, CHANCE * standardError, 1.5 / counted);
}

/** 1, or if that leaves too many points, nearly the smallest factor that does not. */
function factorFor(whole: WholeSeconds, tolerances: readonly number[]): number {
  const isEnough = (factor: number) => keptPoints(whole, tolerances, factor).length <= MOST_POINTS;
  let enough = 1;
  while (!isEnough(enough)) enough *= 2;
  let tooLittle = enough / 2;
  for (let i = 0; enough > 1 && i < 6; i++) {
    const middle = (tooLittle + enough) / 2;
    if (isEnough(middle)) enough = middle;
    else tooLittle = middle;
  }
  return enough;
}

/** Four digits that count; rounding never makes a later share lower. */
function writtenPercent(share: number): number {
  return Number((share * 100).toPrecision(4));
}

/** The curve that Liaison draws from the points: from 0 % at the send if the first is later. */
function drawnThrough(points: readonly ThinPoint[]): ResponseCurve {
  const first = points[0];
  const all = first && first.seconds > 0 ? [{ seconds: 0, percent: 0 }, ...points] : points;
  return {
    times: Float64Array.from(all, ({ seconds }) => seconds),
    shares: Float64Array.from(all, ({ percent }) => percent / 100),
  };
}

interface WholeSeconds {
  readonly times: readonly number[];
  readonly shares: readonly number[];
}

/** The data read off at whole seconds near their own, up to the first at which all have come. */
function onWholeSeconds(data: ResponseCurve): WholeSeconds {
  const times: number[] = [];
  const shares: number[] = [];
  const add = (seconds: number, share: number) => {
    if (times.length > 0 && seconds <= (times.at(-1) as number)) return;
    times.push(seconds);
    shares.push(share);
  };
  for (const time of data.times) {
    for (const seconds of new Set([Math.floor(time), Math.ceil(time)])) {
      const share = shareBy(data, seconds);
      add(seconds, share);
      if (share >= 1) return { times, shares };
    }
  }
  return { times, shares };
}

/** Indexes of the points that are kept, the first and the last among them. */
function keptPoints(
  { times, shares }: WholeSeconds,
  tolerances: readonly number[],
  factor: number,
): number[] {
  const last = times.length - 1;
  const kept = [0];
  for (let from = 0; from < last; from = kept.at(-1) as number) {
    let lowest = 0;
    let highest = Number.POSITIVE_INFINITY;
    let reached = from + 1;
    for (let i = from + 1; i <= last && lowest <= highest; i++) {
      const span = (times[i] as number) - (times[from] as number);
      const rise = (shares[i] as number) - (shares[from] as number);
      if (rise / span >= lowest && rise / span <= highest) reached = i;
      const tolerance = (tolerances[i] as number) * factor;
      lowest = Math.max(lowest, (rise - tolerance) / span);
      highest = Math.min(highest, (rise + tolerance) / span);
    }
    kept.push(reached);
  }
  return kept;
}
