/** When bookings begin and end, kept in order while they change: of ten thousand, an edit changes one. */
import { countBefore } from '../source.ts';
import type { Span } from './spans.ts';

/** `most`: never less than what the booking is worth at any second, in requests per second. */
export interface Booked extends Span {
  readonly most: number;
}

export class BookingEdges<B extends Booked> {
  private readonly begins = new Ordered<B>(({ from }) => from);
  private readonly ends = new Ordered<B>(({ to }) => to);

  add(booking: B): void {
    this.begins.add(booking);
    this.ends.add(booking);
  }

  remove(booking: B): void {
    this.begins.remove(booking);
    this.ends.remove(booking);
  }

  /** By the time at which they begin. */
  byBegin(): readonly B[] {
    return this.begins.all();
  }

  /** By the time at which they end. */
  byEnd(): readonly B[] {
    return this.ends.all();
  }

  /** How many bookings have begun up to an instant, and how many have ended, in all; to be asked in order of time. */
  counter(): (instant: number) => number {
    const [begins, ends] = [this.byBegin(), this.byEnd()];
    let begun = 0;
    let ended = 0;
    return (instant) => {
      while ((begins[begun]?.from ?? Number.POSITIVE_INFINITY) <= instant) begun++;
      while ((ends[ended]?.to ?? Number.POSITIVE_INFINITY) <= instant) ended++;
      return begun + ended;
    };
  }

  /** Whether bookings together may be above a rate at some time: each counts with its highest second all along. */
  mayExceed(limit: number): boolean {
    const ends = this.byEnd();
    let sum = 0;
    let ended = 0;
    for (const { from, most } of this.byBegin()) {
      // What begins when something else ends is there beside it.
      for (let end = ends[ended]; end && end.to < from; end = ends[++ended]) sum -= end.most;
      sum += most;
      if (sum > limit) return true;
    }
    return false;
  }
}

/** A list in the order of a time, put in order when somebody asks. */
class Ordered<B> {
  private list: B[] = [];
  private readonly gone = new Set<B>();
  private readonly come = new Set<B>();
  private readonly timeOf: (item: B) => number;

  constructor(timeOf: (item: B) => number) {
    this.timeOf = timeOf;
  }

  add(item: B): void {
    this.come.add(item);
  }

  remove(item: B): void {
    if (!this.come.delete(item)) this.gone.add(item);
  }

  all(): readonly B[] {
    const { gone, come, timeOf } = this;
    if (gone.size + come.size > FEW) {
      const left = gone.size === 0 ? this.list : this.list.filter((item) => !gone.has(item));
      this.list = [...left, ...come].sort((a, b) => timeOf(a) - timeOf(b));
    } else {
      for (const item of gone) this.list.splice(this.list.indexOf(item, this.placeOf(item)), 1);
      for (const item of come) this.list.splice(this.placeOf(item), 0, item);
    }
    gone.clear();
    come.clear();
    return this.list;
  }

  /** Behind those of earlier times. */
  private placeOf(item: B): number {
    return countBefore(this.list, this.timeOf(item), this.timeOf);
  }
}

/** So many find their places one by one sooner than all are put in order. */
const FEW = 16;
