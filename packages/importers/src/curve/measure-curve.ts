/** Figures that tell one response curve from another. */
import { type ResponseCurve, shareBy } from '@liaison/model';

/** The largest difference between two curves, which is at a knot of one of them. */
export function largestGap(one: ResponseCurve, other: ResponseCurve): number {
  let largest = 0;
  for (const seconds of [...one.times, ...other.times]) {
    largest = Math.max(largest, Math.abs(shareBy(one, seconds) - shareBy(other, seconds)));
  }
  return largest;
}

/** The seconds by which ascending shares had come. */
export function timesOf({ times, shares }: ResponseCurve, levels: readonly number[]): number[] {
  let i = 0;
  return levels.map((level) => {
    while (i + 1 < shares.length && (shares[i] as number) < level) i++;
    const before = i === 0 ? 0 : (shares[i - 1] as number);
    const rise = (shares[i] as number) - before;
    const from = i === 0 ? (times[0] as number) : (times[i - 1] as number);
    return rise > 0 ? from + (((times[i] as number) - from) * (level - before)) / rise : from;
  });
}

/** The seconds by which half of all had come. */
export function medianOf(curve: ResponseCurve): number {
  return timesOf(curve, [0.5])[0] ?? 0;
}
