/** Which time of a system's load is worth a look, and in which steps. */
import { DAY } from '../zone.ts';
import type { SystemForecast } from './system-forecast.ts';
import type { SystemLoad } from './system-load.ts';

export interface Course {
  /** Seconds since 1970 UTC. */
  readonly from: number;
  /** Seconds of a step. */
  readonly step: number;
  readonly count: number;
}

/** Steps that divide hours and days evenly, in seconds. */
const STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 10_800, 21_600, 43_200, DAY];

/** As far to each side of the worst second as a time that belongs to it is looked for. */
const FAR = 14 * DAY;

/** A queue that is there for longer, of an audience with some noughts too many, is cut off. */
const LONGEST = 366 * DAY;

/** What campaigns bring above this share of their worst belongs to it. */
const BELONGS = 0.1;

/** From an instant up to another in at most so many steps. */
export function courseOf(from: number, to: number, columns: number): Course {
  const needed = (to - from) / columns;
  const step = STEPS.find((each) => each >= needed) ?? Math.ceil(needed / DAY) * DAY;
  return { from, step, count: Math.max(1, Math.ceil((to - from) / step)) };
}

/** The time around the worst second, with as much before as shows where it came from, in so many steps. */
export function courseAroundPeak(forecast: SystemForecast, system: SystemLoad, columns: number): Course {
  const { peak, overload } = forecast;
  if (!peak) return { from: 0, step: DAY, count: 1 };
  const at = Date.parse(peak.at) / 1000;
  let { from, to } = busyTime(at, peak.rate, peak.everyday, system);
  if (overload) {
    from = Math.min(from, Math.max(at - LONGEST, Date.parse(overload.from) / 1000));
    const drained = overload.drainedAt === null ? to : Date.parse(overload.drainedAt) / 1000;
    to = Math.max(to, Math.min(at + LONGEST, drained));
  }
  const long = Math.max(to - from, 60) * 1.5;
  const step = STEPS.find((each) => each * columns >= long) ?? Math.ceil(long / columns / DAY) * DAY;
  const begin = from - Math.min((step * columns - (to - from)) / 2, (to - from) / 2 + step);
  return { from: Math.floor(begin / step) * step, step, count: columns };
}

/** From the last time before an instant at which the load was near the everyday load to the next one after it. */
function busyTime(
  at: number,
  rate: number,
  everyday: number,
  system: SystemLoad,
): { from: number; to: number } {
  if (rate <= everyday) return { from: at - DAY / 2, to: at + DAY / 2 };
  const level = everyday + BELONGS * (rate - everyday);
  let [from, to] = [at - FAR, at + FAR];
  for (const piece of system.pieces(at - FAR, at + FAR)) {
    const highest = Math.max(piece.rate, piece.rate + piece.slope * (piece.to - piece.from));
    if (highest >= level) continue;
    if (piece.to <= at) from = piece.to;
    else if (piece.from >= at) {
      to = piece.from;
      break;
    }
  }
  const touched = system.pieces(from, to);
  return { from: touched[0]?.from ?? from, to: touched.at(-1)?.to ?? to };
}
