/** People who come because of one send: so many in all, told within a window, each after a delay of its own. */
import { type ResponseCurve, shareBy } from './response-curve.ts';
import { at, type Stream, streamOf, withTotals } from './stream.ts';

export interface Burst {
  /** How many come in all. */
  readonly amount: number;
  /** When the first is told: seconds since 1970 UTC. */
  readonly from: number;
  /** Seconds in which all are told, evenly; 0 for all at once. */
  readonly window: number;
  readonly curve: ResponseCurve;
}

/**
 * Arrivals per second of a burst of one, whose window begins at 0: the share by now less the share by a window ago,
 * divided by the window. Between knots of the curve and the same knots a window later it is linear, so it is exact.
 */
export function shapeOf(curve: ResponseCurve, window: number): Stream {
  let ofCurve = shapes.get(curve);
  if (!ofCurve) {
    ofCurve = new Map();
    shapes.set(curve, ofCurve);
  }
  let shape = ofCurve.get(window);
  if (!shape) {
    shape = window > 0 ? toldWithin(curve, window) : toldAtOnce(curve);
    // Whoever tries many windows must not fill the memory: the oldest goes.
    if (ofCurve.size >= MOST_SHAPES) ofCurve.delete(ofCurve.keys().next().value ?? window);
    ofCurve.set(window, shape);
  }
  return shape;
}

const MOST_SHAPES = 4096;

// Thousands of sends share a handful of shapes.
const shapes = new WeakMap<ResponseCurve, Map<number, Stream>>();

function toldWithin(curve: ResponseCurve, window: number): Stream {
  const knots = [...curve.times, ...Array.from(curve.times, (time) => time + window)];
  const times = Float64Array.from(new Set(knots.sort((a, b) => a - b)));
  const rates = times.map((time) => (shareBy(curve, time) - shareBy(curve, time - window)) / window);
  const slopes = new Float64Array(times.length);
  const before = new Float64Array(times.length);
  // A curve that begins above 0 makes the rate jump where the window begins and where it ends.
  const atOnce = at(curve.shares, 0) / window;
  const first = at(curve.times, 0);
  for (let i = 0; i < times.length; i++) {
    before[i] = at(rates, i);
    if (at(times, i) === first) before[i] = at(before, i) - atOnce;
    if (at(times, i) === first + window) before[i] = at(before, i) + atOnce;
  }
  for (let i = 0; i + 1 < times.length; i++) {
    slopes[i] = (at(before, i + 1) - at(rates, i)) / (at(times, i + 1) - at(times, i));
  }
  rates[times.length - 1] = 0;
  return withTotals(times, rates, slopes);
}

/** Without a window the rate is the slope of the curve, in steps; what comes at once takes a second. */
function toldAtOnce(curve: ResponseCurve): Stream {
  const first = at(curve.times, 0);
  if (at(curve.shares, 0) > 0) return toldWithin(curve, LEAST_SECONDS);
  return streamOf(
    Array.from(curve.times.subarray(1), (to, i) => {
      const from = i === 0 ? first : at(curve.times, i);
      return { from, to, rate: (at(curve.shares, i + 1) - at(curve.shares, i)) / (to - from), slope: 0 };
    }),
  );
}

/** Nothing happens in less than a second: the resolution of the model. */
const LEAST_SECONDS = 1;
