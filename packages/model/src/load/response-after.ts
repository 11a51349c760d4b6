/** Two responses one after the other: a form is sent, then the mail that follows is answered. */
import { type ResponseCurve, shareBy } from './response-curve.ts';
import { at, lastAtOrBefore } from './stream.ts';

/** Knots at most: every one costs in every sum of streams that the curve takes part in. */
const MOST_KNOTS = 120;
/** Knots taken over from each of the two curves at most; the rest is for where straight lines err. */
const MOST_TAKEN = 50;
/**
 * Straight lines may err by so much of the share, a small share counting as `FLOOR`: a tenth of what sampling the
 * built-in curves costs.
 */
const TOLERANCE = 5e-4;
const FLOOR = 0.01;
/** Where between two knots a line is held against the curve; the middle first, which counts of equals. */
const PARTS = [0.5, 0.25, 0.75];

/**
 * The share that has come by each time, of those who respond first as `first` says, wait `delay` seconds, and then
 * respond as `second` says, each independently of the other. Exact at its knots, which are whole seconds where the
 * knots of the two and the delay are; between them the true curve is parabolic and a straight line stands for it.
 */
export function after(first: ResponseCurve, delay: number, second: ResponseCurve): ResponseCurve {
  if (first.times.length === 1) return shifted(second, at(first.times, 0) + delay);
  if (second.times.length === 1) return shifted(first, at(second.times, 0) + delay);
  const chain: Chain = { first, delay, second, areas: areasOf(second) };
  const samples = taken(chain);
  refine(chain, samples);
  samples.sort((a, b) => a.time - b.time);
  return curveThrough(samples);
}

function shifted({ times, shares }: ResponseCurve, seconds: number): ResponseCurve {
  return { times: times.map((time) => time + seconds), shares };
}

interface Chain {
  readonly first: ResponseCurve;
  readonly delay: number;
  readonly second: ResponseCurve;
  /** For each knot of `second`, the integral of its shares up to there. */
  readonly areas: Float64Array;
}

interface Sample {
  readonly time: number;
  readonly share: number;
}

/** Samples at the knots of either curve, the other taken to come at once, and at the end. */
function taken(chain: Chain): Sample[] {
  const { first, delay, second } = chain;
  const begin = at(first.times, 0) + delay;
  const end = lastOf(first.times) + delay + lastOf(second.times);
  const times = new Set([
    ...thinned(first.times).map((time) => time + delay + at(second.times, 0)),
    ...thinned(second.times).map((time) => begin + time),
    end,
  ]);
  return Array.from(times, (time) => ({ time, share: chainedShare(chain, time) })).sort(
    (a, b) => a.time - b.time,
  );
}

/** Evenly many of the knots, which are dense where their author had something to say. */
function thinned(times: Float64Array): number[] {
  const stride = Math.ceil(times.length / MOST_TAKEN);
  return Array.from(times).filter((_, i) => i % stride === 0 || i === times.length - 1);
}

interface Gap {
  readonly from: Sample;
  readonly to: Sample;
  readonly middle: Sample;
  readonly error: number;
}

/** Halves the gap in which a straight line errs most, until none errs much or there are knots enough. */
function refine(chain: Chain, samples: Sample[]): void {
  const gaps: Gap[] = [];
  const open = (from: Sample, to: Sample) => {
    // Where the curve bends twice, a line may meet it in the middle and err beside it.
    let worst: Gap | undefined;
    for (const part of PARTS) {
      const time = Math.round(from.time + (to.time - from.time) * part);
      if (!(time > from.time && time < to.time)) continue;
      const share = chainedShare(chain, time);
      const line = from.share + ((to.share - from.share) * (time - from.time)) / (to.time - from.time);
      const error = Math.abs(share - line) / Math.max(share, FLOOR);
      if (error > (worst?.error ?? TOLERANCE)) worst = { from, to, middle: { time, share }, error };
    }
    if (worst) gaps.push(worst);
  };
  for (let i = 0; i + 1 < samples.length; i++) open(samples[i] as Sample, samples[i + 1] as Sample);
  while (gaps.length > 0 && samples.length < MOST_KNOTS) {
    const worst = gaps.reduce((a, b) => (b.error > a.error ? b : a));
    gaps.splice(gaps.indexOf(worst), 1);
    samples.push(worst.middle);
    open(worst.from, worst.middle);
    open(worst.middle, worst.to);
  }
}

/** The last sample is 1 and none is below the one before, but for rounding, which is taken out here. */
function curveThrough(samples: readonly Sample[]): ResponseCurve {
  let highest = 0;
  const shares = Float64Array.from(samples, ({ share }) => {
    highest = Math.max(highest, Math.min(share, 1));
    return highest;
  });
  shares[shares.length - 1] = 1;
  return { times: Float64Array.from(samples, ({ time }) => time), shares };
}

/**
 * Share that has come through both by a time: those who come at once in `first`, and for each of its pieces, in
 * which people come evenly, the mean of `second` over the times that are left to them.
 */
function chainedShare({ first, delay, second, areas }: Chain, time: number): number {
  const { times, shares } = first;
  let left = time - delay - at(times, 0);
  let sum = at(shares, 0) * shareBy(second, left);
  for (let i = 0; i + 1 < times.length && left > at(second.times, 0); i++) {
    const less = time - delay - at(times, i + 1);
    const rise = at(shares, i + 1) - at(shares, i);
    if (rise > 0) sum += (rise * areaBetween(second, areas, less, left)) / (left - less);
    left = less;
  }
  return sum;
}

/** The integral of the shares between two times. */
function areaBetween(curve: ResponseCurve, areas: Float64Array, from: number, to: number): number {
  const { times } = curve;
  const i = lastAtOrBefore(times, from);
  const j = lastAtOrBefore(times, to);
  if (j < 0) return 0;
  if (i === j) return straightArea(curve, from, to);
  const last = straightArea(curve, at(times, j), to);
  if (i < 0) return at(areas, j) + last;
  // Sums are long beside a short piece: subtract them only over whole pieces, so that rounding does not grow.
  return straightArea(curve, from, at(times, i + 1)) + (at(areas, j) - at(areas, i + 1)) + last;
}

/** The integral of the shares between two times with no knot between them. */
function straightArea(curve: ResponseCurve, from: number, to: number): number {
  return ((shareBy(curve, from) + shareBy(curve, to)) / 2) * (to - from);
}

function areasOf(curve: ResponseCurve): Float64Array {
  const areas = new Float64Array(curve.times.length);
  for (let i = 1; i < areas.length; i++) {
    areas[i] = at(areas, i - 1) + straightArea(curve, at(curve.times, i - 1), at(curve.times, i));
  }
  return areas;
}

function lastOf(items: Float64Array): number {
  return at(items, items.length - 1);
}
