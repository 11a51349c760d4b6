/** Planned waiting rooms: visits above what is admitted wait and come in later, in order of arrival. */
import {
  extentOf,
  type Part,
  type Piece,
  peakOf,
  piecesOf,
  type Stream,
  streamOf,
  totalAt,
} from './stream.ts';
import { sumOf } from './stream-sum.ts';

/** A queue in front of a system, open from an instant up to another and until the last visitor is in. */
export interface Room {
  /** Visits per second that are let in. */
  readonly admits: number;
  readonly from: number;
  readonly to: number;
}

/** A time in which visitors wait, with what arrived in it. */
interface Busy {
  readonly from: number;
  readonly to: number;
}

/**
 * Several streams after one waiting room, in their order. While visitors wait, `admits` come in per second, in
 * order of arrival: who arrived between two breakpoints of all streams comes in as one, each stream with its share
 * of them. Nothing is lost.
 */
export function admitted(arrivals: readonly (readonly Part[])[], room: Room): Stream[] {
  const streams = arrivals.map((parts) => sumOf(parts));
  const all = sumOf(streams.map((stream) => ({ stream, factor: 1, lag: 0 })));
  const times = busyTimes(all, room);
  if (times.length === 0) return streams;
  return streams.map((stream) => letIn(stream, all, room, times));
}

/** Waiting times of a stream in front of a room: when the queue begins, and when it is empty again. */
function busyTimes(all: Stream, room: Room): Busy[] {
  const peak = peakOf(all);
  if (!peak || peak.rate <= room.admits || room.admits <= 0) return [];
  const busy: Busy[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const piece of piecesOf(all)) {
    const begin = firstAbove(piece, room.admits, Math.max(free, room.from));
    if (begin === undefined || begin >= room.to) continue;
    free = emptyAgain(all, begin, room.admits);
    busy.push({ from: begin, to: free });
  }
  return busy;
}

/** The first instant of a piece, from `least` on, at which more arrive than are let in. */
function firstAbove({ from, to, rate, slope }: Piece, admits: number, least: number): number | undefined {
  const begin = Math.max(from, least);
  if (begin >= to) return undefined;
  const atBegin = rate + slope * (begin - from);
  if (atBegin > admits) return begin;
  if (slope <= 0) return undefined;
  const crossing = from + (admits - rate) / slope;
  return crossing < to ? Math.max(begin, crossing) : undefined;
}

/** When all who have arrived since `begin` are in: the first root of what arrived less what was let in. */
function emptyAgain(all: Stream, begin: number, admits: number): number {
  const before = totalAt(all, begin);
  for (const { from, to, rate, slope } of piecesOf(all)) {
    if (to <= begin) continue;
    const start = Math.max(from, begin);
    const waiting = totalAt(all, start) - before - admits * (start - begin);
    const root = firstRoot(waiting, rate + slope * (start - from) - admits, slope, to - start);
    if (root !== undefined) return start + root;
  }
  const end = extentOf(all)?.to ?? begin;
  return end + (totalAt(all, end) - before - admits * (end - begin)) / admits;
}

/** The first time in (0, long] at which `value + speed·t + bend·t²/2` falls to 0. */
export function firstRoot(value: number, speed: number, bend: number, long: number): number | undefined {
  let root: number | undefined;
  if (bend === 0) root = speed < 0 ? -value / speed : undefined;
  else {
    const inner = speed * speed - 2 * bend * value;
    // Where it falls its slope is below 0: the root −√inner, in the form that does not subtract nearly equal numbers.
    const slope = -Math.sqrt(inner);
    if (inner > 0) root = speed > 0 ? (slope - speed) / bend : (2 * value) / (-speed - slope);
  }
  return root !== undefined && root > LEAST_SECONDS && root <= long ? root : undefined;
}

/** Instants are no finer than this: seconds since 1970 leave no more digits. */
const LEAST_SECONDS = 1e-6;

function letIn(stream: Stream, all: Stream, { admits }: Room, busy: readonly Busy[]): Stream {
  const pieces: Piece[] = [];
  let done = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...busy, NEVER]) {
    for (const piece of piecesOf(stream)) {
      const begin = Math.max(piece.from, done);
      const end = Math.min(piece.to, from);
      if (end <= begin) continue;
      pieces.push({ ...piece, from: begin, to: end, rate: piece.rate + piece.slope * (begin - piece.from) });
    }
    if (!Number.isFinite(from)) break;
    pieces.push(...inOrder(stream, all, admits, { from, to }));
    done = to;
  }
  return streamOf(pieces);
}

/** What of a stream comes in during a busy time: those who arrived first, first. */
function inOrder(stream: Stream, all: Stream, admits: number, { from, to }: Busy): Piece[] {
  const before = totalAt(all, from);
  const cuts = [from, ...all.times.filter((time) => time > from && time < to), to];
  return cuts.slice(1).map((last, i): Piece => {
    const first = cuts[i] ?? from;
    // Nobody is left at the end, so that the last who arrived are the last who come in.
    const begin = from + (totalAt(all, first) - before) / admits;
    const end = last === to ? to : from + (totalAt(all, last) - before) / admits;
    const own = totalAt(stream, last) - totalAt(stream, first);
    return { from: begin, to: end, rate: end > begin ? own / (end - begin) : 0, slope: 0 };
  });
}

const NEVER: Busy = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
