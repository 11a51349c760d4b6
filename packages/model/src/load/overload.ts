/** What happens above what a system can give: since when, how long the queue gets, when it is gone, and what is lost. */
import type { Span } from './spans.ts';
import type { Piece } from './stream.ts';
import { firstRoot } from './waiting-room-flow.ts';

/** A time in which more requests come than the system can give, and the queue behind it. */
export interface Episode {
  /** The first instant above the limit. */
  readonly from: number;
  /** When everything that queued is done; infinite where the everyday load never leaves room for it. */
  readonly drainedAt: number;
  /** Requests in the queue at its longest. */
  readonly maxBacklog: number;
  /** Seconds that a request waits when the queue is longest. */
  readonly maxDelaySeconds: number;
}

export interface Overload {
  readonly episodes: readonly Episode[];
  /** Seconds in which the load itself is above the limit. */
  readonly secondsAbove: number;
  /** Requests above the limit: the integral of the excess. */
  readonly excessRequests: number;
  /** Times above the limit, in order. */
  readonly above: readonly Span[];
}

/** Days with campaigns, and the everyday load after them, in which a queue is worked off. */
export interface Stretch {
  readonly pieces: readonly Piece[];
  readonly after: readonly Piece[];
}

/**
 * Reads the load of a system piece by piece. The queue is a fluid one, q' = load − limit while q > 0, so within a
 * piece it is a parabola: its beginning, its maximum and its end are exact. What is above the limit is counted on
 * the days with campaigns only.
 */
export function overloadOf(stretches: Iterable<Stretch>, limit: number): Overload {
  const above = new SpansAbove(limit);
  const queue = new Queue(limit);
  let secondsAbove = 0;
  let excessRequests = 0;
  for (const { pieces, after } of stretches) {
    for (const piece of pieces) {
      queue.pass(piece);
      const part = above.pass(piece);
      if (!part) continue;
      const long = part.to - part.from;
      const begin = piece.rate + piece.slope * (part.from - piece.from) - limit;
      secondsAbove += long;
      excessRequests += long * (begin + (piece.slope * long) / 2);
    }
    for (const piece of after) queue.drainThrough(piece);
  }
  return { episodes: queue.finish(), secondsAbove, excessRequests, above: above.spans };
}

/** The times above a limit, from the pieces of a load in their order. */
export class SpansAbove {
  readonly spans: { readonly from: number; to: number }[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** The part of the piece that is above the limit. */
  pass(piece: Piece): Span | undefined {
    const part = partAbove(piece, this.limit);
    if (!part) return undefined;
    const last = this.spans.at(-1);
    if (last && part.from - last.to < TOUCHING_SECONDS) last.to = part.to;
    else this.spans.push({ ...part });
    return part;
  }
}

/** Gaps of rounding between two pieces are none. */
export const TOUCHING_SECONDS = 1e-6;

/** The part of a piece that lies above the limit; what is above by rounding only fits. */
export function partAbove({ from, to, rate, slope }: Piece, limit: number): Span | undefined {
  const fits = limit * (1 + TOLERANCE);
  const end = rate + slope * (to - from);
  if (rate <= fits && end <= fits) return undefined;
  const crossing = slope === 0 ? from : from + (limit - rate) / slope;
  const part = {
    from: rate > fits ? from : Math.max(from, crossing),
    to: end > fits ? to : Math.min(to, crossing),
  };
  return part.to > part.from ? part : undefined;
}

/** Rounding that counts for nothing, as a share of the limit (definition 27). */
export const TOLERANCE = 1e-6;

/** Whether an amount is above a limit: equality fits, and what is unknown is not too much. */
export function exceeds(amount: number | undefined, limit: number | undefined): boolean {
  return amount !== undefined && limit !== undefined && amount > limit * (1 + TOLERANCE);
}

class Queue {
  private readonly limit: number;
  private readonly episodes: Episode[] = [];
  private waiting = 0;
  private from: number | undefined;
  private longest = 0;
  private end = 0;
  /** Whether what was read last is everyday load. */
  private isEveryday = false;

  constructor(limit: number) {
    this.limit = limit;
  }

  pass(piece: Piece): void {
    this.isEveryday = false;
    if (this.from !== undefined && piece.from > this.end + TOUCHING_SECONDS) this.drain(piece.from);
    let begin = piece.from;
    while (begin < piece.to) {
      if (this.from === undefined) {
        const part = partAbove(piece, this.limit);
        if (!part || part.to <= begin) break;
        begin = Math.max(begin, part.from);
        this.from = begin;
      }
      begin = this.within(piece, begin);
    }
    this.end = piece.to;
  }

  /** Everyday load behind the days with campaigns: it opens no new episode. */
  drainThrough(piece: Piece): void {
    if (this.from === undefined) return;
    this.within(piece, Math.max(piece.from, this.end));
    this.end = piece.to;
    this.isEveryday = true;
  }

  /** All episodes, the last one drained after the load is over. */
  finish(): readonly Episode[] {
    if (this.from !== undefined && this.isEveryday) this.close(Number.POSITIVE_INFINITY);
    if (this.from !== undefined) this.drain(Number.POSITIVE_INFINITY);
    return this.episodes;
  }

  /** Lets the queue run from an instant to the end of the piece, or until it is empty; says how far it came. */
  private within(piece: Piece, begin: number): number {
    const speed = piece.rate + piece.slope * (begin - piece.from) - this.limit;
    const long = piece.to - begin;
    const top = piece.slope < 0 ? -speed / piece.slope : -1;
    if (top > 0 && top < long) this.note(this.waiting + (speed * top) / 2);
    const root = firstRoot(this.waiting, speed, piece.slope, long);
    if (root !== undefined) {
      this.close(begin + root);
      return begin + root;
    }
    this.waiting += long * (speed + (piece.slope * long) / 2);
    this.note(this.waiting);
    return piece.to;
  }

  /** After the last piece nothing comes, or the next one begins later: what waits is worked off at the limit. */
  private drain(until: number): void {
    const done = this.end + this.waiting / this.limit;
    if (done <= until) this.close(done);
    else this.waiting -= (until - this.end) * this.limit;
  }

  private note(waiting: number): void {
    if (waiting > this.longest) this.longest = waiting;
  }

  private close(drainedAt: number): void {
    if (this.from !== undefined) {
      const maxDelaySeconds = this.longest / this.limit;
      this.episodes.push({ from: this.from, drainedAt, maxBacklog: this.longest, maxDelaySeconds });
    }
    this.from = undefined;
    this.waiting = 0;
    this.longest = 0;
  }
}
