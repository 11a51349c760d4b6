/** A load that follows the clock on the wall: everyday load, and visits that come all day long. */
import type { Profile } from '../profile.ts';
import { SharedByKey } from '../shared-by-key.ts';
import { DAY, localSeconds, type Zone } from '../zone.ts';
import { NOTHING, type Stream, streamOf } from './stream.ts';

/** Weights over a day: linear between hours and over midnight, with a mean of 1. */
export interface DayShape {
  /** Seconds after midnight, ascending, from 0 to 86,400. */
  readonly times: readonly number[];
  readonly weights: readonly number[];
}

export const EVEN: DayShape = { times: [0, DAY], weights: [1, 1] };

/** The shape of a profile; undefined where it has no points, or none above 0. */
export function dayShape(profile: Profile): DayShape | undefined {
  if (!shapes.has(profile)) shapes.set(profile, findShape(profile));
  return shapes.get(profile);
}

const shapes = new WeakMap<Profile, DayShape | undefined>();

function findShape(profile: Profile): DayShape | undefined {
  const points = profile.points.flatMap(({ time, share }) => {
    const seconds = time && localSeconds('1970-01-01', time.value);
    return seconds === undefined || !share ? [] : [{ time: seconds, weight: share.number }];
  });
  points.sort((a, b) => a.time - b.time);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return undefined;
  // The line over midnight, from the last point of a day to the first of the next.
  const gap = first.time + DAY - last.time;
  const midnight = last.weight + ((first.weight - last.weight) * (DAY - last.time)) / (gap || 1);
  const inner = points.filter(({ time }, i) => time > 0 && time !== points[i - 1]?.time);
  const atZero = first.time === 0 ? first.weight : midnight;
  const times = [0, ...inner.map(({ time }) => time), DAY];
  const weights = [atZero, ...inner.map(({ weight }) => weight), first.time === 0 ? first.weight : midnight];
  const mean = areaOf(times, weights) / DAY;
  return mean > 0 ? { times, weights: weights.map((weight) => weight / mean) } : undefined;
}

function areaOf(times: readonly number[], weights: readonly number[]): number {
  let area = 0;
  for (let i = 1; i < times.length; i++) {
    area += (((weights[i] ?? 0) + (weights[i - 1] ?? 0)) / 2) * ((times[i] ?? 0) - (times[i - 1] ?? 0));
  }
  return area;
}

/** The highest weight of a day. */
export function highestWeight({ weights }: DayShape): number {
  return Math.max(...weights);
}

/** The hours of a zone's clock, as a load with a mean of 1 per second. */
export interface Rhythm {
  /** The same for all that are the same. */
  readonly key: string;
  readonly shape: DayShape;
  readonly zone: Zone;
}

/** The rhythm of a shape in a zone; a load that is always the same has the same in all of them. One object for all. */
export function rhythmOf(shape: DayShape, zone: Zone): Rhythm {
  const key = shape === EVEN ? '' : `${zone.name} ${keyOf(shape)}`;
  return rhythms.get(key, () => ({ key, shape, zone }));
}

const rhythms = new SharedByKey<Rhythm>();

function keyOf(shape: DayShape): string {
  let key = keys.get(shape);
  if (key === undefined) {
    key = `${shape.times.join()} ${shape.weights.join()}`;
    keys.set(shape, key);
  }
  return key;
}

const keys = new WeakMap<DayShape, string>();

/** A load in a rhythm, from an instant up to another; one object for all that ask for the same while it is in use. */
export function rhythmStream(rhythm: Rhythm, from: number, to: number): Stream {
  return streams.get(`${from} ${to} ${rhythm.key}`, () => {
    const stream = profileStream(1, rhythm.shape, rhythm.zone, from, to);
    // What is always the same needs one number a day anyway.
    return stream === NOTHING || rhythm.shape === EVEN ? stream : { ...stream, rhythm };
  });
}

const streams = new SharedByKey<Stream>();

/**
 * A load of `mean` per second, shaped by the hours of a zone's clock, from an instant up to another. On the days
 * of 23 and 25 hours the rates follow the clock: an hour is left out or comes twice.
 */
export function profileStream(mean: number, shape: DayShape, zone: Zone, from: number, to: number): Stream {
  if (!(to > from) || mean === 0) return NOTHING;
  if (shape === EVEN) return streamOf([{ from, to, rate: mean, slope: 0 }]);
  const cuts = [from, ...zone.changes(from, to).map((change) => change.at), to];
  return streamOf(
    cuts.slice(1).flatMap((end, i) => {
      const begin = cuts[i] ?? from;
      return alongClock(mean, shape, zone.offsetAt(begin), begin, end);
    }),
  );
}

/** Pieces while the offset of the zone stays the same. */
function alongClock(mean: number, { times, weights }: DayShape, offset: number, from: number, to: number) {
  const pieces: { from: number; to: number; rate: number; slope: number }[] = [];
  const firstDay = Math.floor((from + offset) / DAY);
  const lastDay = Math.floor((to + offset) / DAY);
  for (let day = firstDay; day <= lastDay; day++) {
    for (let i = 0; i + 1 < times.length; i++) {
      const [t0, t1] = [day * DAY - offset + (times[i] ?? 0), day * DAY - offset + (times[i + 1] ?? 0)];
      const [begin, end] = [Math.max(t0, from), Math.min(t1, to)];
      if (!(end > begin)) continue;
      const slope = (mean * ((weights[i + 1] ?? 0) - (weights[i] ?? 0))) / (t1 - t0);
      pieces.push({ from: begin, to: end, rate: mean * (weights[i] ?? 0) + slope * (begin - t0), slope });
    }
  }
  return pieces;
}
