/** When bookings begin and end, kept in order while they change: of ten thousand, an edit changes one. */
import type { Span } from './spans.ts';

export interface Edge<B> {
  readonly at: number;
  readonly isBegin: boolean;
  /** Requests per second that come with it; those that go are negative. */
  readonly by: number;
  readonly booking: B;
}

export class BookingEdges<B extends Span> {
  private edges: Edge<B>[] = [];
  private readonly gone = new Set<B>();
  private isOrdered = true;

  /** `rate` is never less than what the booking is worth at any second. */
  add(booking: B, rate: number): void {
    this.edges.push(
      { at: booking.from, isBegin: true, by: rate, booking },
      { at: booking.to, isBegin: false, by: -rate, booking },
    );
    this.isOrdered = false;
  }

  remove(booking: B): void {
    this.gone.add(booking);
  }

  /** By time; what begins when something else ends is there beside it. */
  inOrder(): readonly Edge<B>[] {
    if (this.gone.size > 0) this.edges = this.edges.filter(({ booking }) => !this.gone.has(booking));
    this.gone.clear();
    if (!this.isOrdered) this.edges.sort((a, b) => a.at - b.at || b.by - a.by);
    this.isOrdered = true;
    return this.edges;
  }

  /** Whether bookings together may be above a rate at some time: each counts with its highest second all along. */
  mayExceed(limit: number): boolean {
    let sum = 0;
    for (const { by } of this.inOrder()) {
      sum += by;
      if (sum > limit) return true;
    }
    return false;
  }
}
