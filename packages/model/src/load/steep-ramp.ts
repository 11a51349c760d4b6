/** Load that rises faster than a system grows: it can serve what it had to serve a while ago, and not yet what comes now. */
import { exceeds, TOLERANCE } from './overload.ts';
import { at, type Stream } from './stream.ts';

/** How a system grows by itself. */
export interface Growth {
  /** Requests per second that it can always serve. */
  readonly from: number;
  /** Seconds until it has grown with its load. */
  readonly seconds: number;
  /** Share of its size that it keeps free. */
  readonly headroom: number;
  /** Requests per second beyond which growing is not what fails. */
  readonly most: number;
}

/** The instant at which most requests are too many for what the system has grown to. */
export interface Ramp {
  readonly at: number;
  /** Requests per second. */
  readonly rate: number;
  /** Requests per second so long ago as the system needs to grow. */
  readonly before: number;
  /** Requests per second that the system can serve. */
  readonly served: number;
}

/**
 * At each instant a system serves what it always can, or its load of `seconds` ago with the headroom on top. Both
 * are linear between the breakpoints of the load and the same ones later, so the shortfall is greatest at one
 * of them, or where growth sets in. A rise that goes above `most` is left out as a whole.
 * Looks at the load from `since` on; the stream must begin `seconds` earlier.
 */
export function steepestRamp(load: Stream, growth: Growth, since: number): Ramp | undefined {
  const search = new Search(growth);
  const now = new Cursor(load, 0);
  const past = new Cursor(load, growth.seconds);
  for (let begin = since; ; ) {
    now.seek(begin);
    past.seek(begin);
    const end = Math.min(now.next, past.next);
    if (!Number.isFinite(end)) return search.finish();
    search.pass(begin, end, now, past);
    begin = end;
  }
}

/** Reads a stream forwards, later by a lag. */
class Cursor {
  private readonly stream: Stream;
  private readonly lag: number;
  private index = -1;

  constructor(stream: Stream, lag: number) {
    this.stream = stream;
    this.lag = lag;
  }

  /** Where the piece ends; infinite behind the last. */
  get next(): number {
    const { times } = this.stream;
    return this.index + 1 < times.length ? at(times, this.index + 1) + this.lag : Number.POSITIVE_INFINITY;
  }

  seek(time: number): void {
    while (this.next <= time) this.index++;
  }

  /** On the present piece, its end included. */
  rateAt(time: number): number {
    if (this.index < 0) return 0;
    const { times, rates, slopes } = this.stream;
    return at(rates, this.index) + at(slopes, this.index) * (time - this.lag - at(times, this.index));
  }
}

class Search {
  private readonly growth: Growth;
  private worst: Ramp | undefined;
  /** The worst of the rise that is being read. */
  private current: Ramp | undefined;
  private isTooMuch = false;

  constructor(growth: Growth) {
    this.growth = growth;
  }

  pass(begin: number, end: number, now: Cursor, past: Cursor): void {
    this.look(begin, now, past);
    const onset = this.onsetWithin(begin, end, past);
    if (onset !== undefined) this.look(onset, now, past);
    this.look(end, now, past);
  }

  finish(): Ramp | undefined {
    this.close();
    return this.worst;
  }

  /** Where growth sets in or ends within a piece: the load of then is as high as what is always served. */
  private onsetWithin(begin: number, end: number, past: Cursor): number | undefined {
    const needed = this.growth.from * (1 - this.growth.headroom);
    const first = past.rateAt(begin) - needed;
    const last = past.rateAt(end) - needed;
    return first * last < 0 ? begin + ((end - begin) * first) / (first - last) : undefined;
  }

  private look(instant: number, now: Cursor, past: Cursor): void {
    const rate = now.rateAt(instant);
    const before = past.rateAt(instant);
    const served = Math.max(this.growth.from, before / (1 - this.growth.headroom));
    if (!exceeds(rate, served)) {
      this.close();
      return;
    }
    if (exceeds(rate, this.growth.most)) this.isTooMuch = true;
    this.current = worseOf(this.current, { at: instant, rate, before, served });
  }

  /** The rise is over: the system has caught up. */
  private close(): void {
    if (this.current && !this.isTooMuch) this.worst = worseOf(this.worst, this.current);
    this.current = undefined;
    this.isTooMuch = false;
  }
}

/** Of two that are equally bad the first. */
function worseOf(a: Ramp | undefined, b: Ramp): Ramp {
  return a && a.rate - a.served >= (b.rate - b.served) * (1 - TOLERANCE) ? a : b;
}
