/** Budgets of all campaigns that are at work at the same time, against what a system can give (definition 26). */
import { sameMeaning } from '../same-meaning.ts';
import { countBefore } from '../source.ts';
import type { Workspace } from '../workspace.ts';
import { type Booked, BookingEdges } from './booking-edges.ts';
import { type BudgetLimit, budgetLimits } from './budget-limits.ts';
import type { CampaignLoad } from './campaign-load.ts';
import { inFileOrder } from './forecast-index.ts';
import type { Forecast, LoadModel } from './load-model.ts';
import { partAbove, TOUCHING_SECONDS } from './overload.ts';
import { ownInterval, ownPeak, ownStream } from './own-load.ts';
import type { Span } from './spans.ts';
import { type Piece, rateAt, rateBefore, streamOf } from './stream.ts';
import { baselinePeak, baselineStream } from './system-limits.ts';
import type { SystemLoad } from './system-load.ts';
import { type Member, Timeline } from './timeline.ts';

/** What a campaign has set aside for it on a system while it is at work there. */
interface Booking extends Booked {
  readonly forecast: Forecast;
  /** Absent where the campaign has no budget in requests per second: then its forecast counts. */
  readonly limit: BudgetLimit | undefined;
}

/** A booking at one second, in requests per second. */
export interface BookedRate extends Booking {
  readonly rate: number;
}

/** The second at which most is set aside, above what is usable. */
export interface Overbooking {
  readonly at: number;
  /** Requests per second: everyday load and all bookings. */
  readonly rate: number;
  readonly usable: number;
  /** Everyday load at that second. */
  readonly everyday: number;
  /** The largest first. */
  readonly booked: readonly BookedRate[];
}

/**
 * The worst second at which the everyday load and the budgets of all counted campaigns are above the usable rate
 * although the forecasts fit. Where the forecasts are above it while one of the campaigns of that second is at work,
 * on whatever day, the load is the cause, and the second is left out. Linear-logarithmic in what the campaigns of the
 * system bring.
 */
export function overbookingOf(
  system: SystemLoad,
  model: LoadModel,
  workspace: Workspace,
): Overbooking | undefined {
  const { limits } = system;
  if (limits.usable === undefined) return undefined;
  const campaigns = model.loading(limits.system.name);
  let book = books.get(system);
  if (!book) {
    book = new Book(system);
    books.set(system, book);
  }
  return book.answer(campaigns, limits.usable, workspace);
}

const books = new WeakMap<SystemLoad, Book>();

type Edges = BookingEdges<Booking>;

interface Kept {
  readonly forecast: Forecast;
  readonly booking: Booking | undefined;
}

type Campaigns = readonly { readonly forecast: Forecast }[];

/** The bookings of a system, kept while forecasts change: most edits change one of them, or none. */
class Book {
  private readonly system: SystemLoad;
  private readonly kept = new Map<string, Kept>();
  private readonly edges: Edges = new BookingEdges();
  /** How many bookings are budgets. */
  private budgets = 0;
  private followed: Campaigns = [];
  private known: { readonly usable: number; readonly found: Overbooking | undefined } | undefined;
  /** All bookings, where they may be too much together. */
  private timeline: Timeline | undefined;

  constructor(system: SystemLoad) {
    this.system = system;
  }

  answer(campaigns: Campaigns, usable: number, workspace: Workspace): Overbooking | undefined {
    // Another everyday load makes another system of it, with a book of its own.
    if (this.follow(campaigns, workspace) || this.known?.usable !== usable) {
      this.known = { usable, found: this.find(usable) };
    }
    const { found } = this.known;
    // Of a booking that is the same, the lines may stand elsewhere now.
    return found && { ...found, booked: found.booked.map((each) => ({ ...each, ...this.bookingOf(each) })) };
  }

  private bookingOf({ forecast }: { readonly forecast: Forecast }): Booking | undefined {
    return this.kept.get(forecast.owner)?.booking;
  }

  /** Takes over which campaigns there are now; whether their bookings are others than before. */
  private follow(campaigns: Campaigns, workspace: Workspace): boolean {
    if (this.followed === campaigns) return false;
    this.followed = campaigns;
    let isOther = false;
    for (const { forecast } of campaigns) {
      if (this.kept.get(forecast.owner)?.forecast !== forecast) {
        isOther = this.take(forecast, workspace) || isOther;
      }
    }
    return this.dropGone() || isOther;
  }

  /** Takes over a campaign's forecast; whether its booking is another than before. */
  private take(forecast: Forecast, workspace: Workspace): boolean {
    const { system } = this;
    const { owner } = forecast;
    const booking = bookingOf(forecast, system.limits.system.name, workspace);
    const before = this.kept.get(owner);
    this.kept.set(owner, { forecast, booking });
    this.replace(before?.booking, booking);
    if (before && areEqual(before, { forecast, booking }, system.limits.system.name)) return false;
    this.timeline?.set(owner, membersOf(booking, system));
    return true;
  }

  private dropGone(): boolean {
    if (this.kept.size === this.followed.length) return false;
    const here = new Set(this.followed.map(({ forecast }) => forecast.owner));
    for (const [owner, { booking }] of this.kept) {
      if (here.has(owner)) continue;
      this.kept.delete(owner);
      this.replace(booking, undefined);
      this.timeline?.remove(owner);
    }
    return true;
  }

  private replace(before: Booking | undefined, now: Booking | undefined): void {
    if (before) this.edges.remove(before);
    if (now) this.edges.add(now);
    this.budgets += (now?.limit ? 1 : 0) - (before?.limit ? 1 : 0);
  }

  /** The bookings as a timeline, which follows them from now on. */
  private madeTimeline(): Timeline {
    if (this.timeline) return this.timeline;
    const { baseline } = this.system.limits;
    const timeline = new Timeline(
      baseline ? { background: { streamOver: (from, to) => baselineStream(baseline, from, to) } } : {},
    );
    for (const campaign of this.followed) {
      timeline.set(campaign.forecast.owner, membersOf(this.bookingOf(campaign), this.system));
    }
    this.timeline = timeline;
    return timeline;
  }

  private find(usable: number): Overbooking | undefined {
    const { system } = this;
    const room = usable - baselinePeak(system.limits.baseline);
    // Most systems are never booked that far. Asked first, since what was taken out is then let go.
    if (!this.edges.mayExceed(room * (1 - ROUNDING)) || this.budgets === 0) {
      this.timeline = undefined;
      return undefined;
    }
    const { edges } = this;
    const stretches = stretchesAbove(this.madeTimeline(), usable, edges);
    if (stretches.length === 0) return undefined;
    const worst = worstOf(stretches, system.spansAbove(usable), edges);
    if (!worst) return undefined;
    const { at, rate } = worst;
    const booked = bookedIn(worst, edges, system.limits.system.name);
    return { at, rate, usable, everyday: system.baselineAt(at), booked };
  }
}

/** Whether as much is set aside at the same time, and as much is forecast. */
function areEqual(a: Kept, b: Kept, system: string): boolean {
  const [one, other] = [a.booking, b.booking];
  if (one?.from !== other?.from || one?.to !== other?.to) return false;
  if (one?.limit?.amount !== other?.limit?.amount) return false;
  return sameMeaning(a.forecast.load.systems.get(system), b.forecast.load.systems.get(system));
}

/** Rests on nothing but what the forecast rests on. */
function bookingOf(forecast: Forecast, system: string, workspace: Workspace): Booking | undefined {
  const interval = ownInterval(forecast.load, system);
  const limit = lowestRate(budgetLimits(forecast.campaign, forecast.load, workspace), system);
  if (!interval) return undefined;
  const most = limit?.amount ?? ownPeak(forecast.load, system)?.rate ?? 0;
  return { forecast, limit, from: interval.from, to: interval.to, most };
}

/** All lines must hold, so of two rates the lower one counts. */
function lowestRate(limits: readonly BudgetLimit[], system: string): BudgetLimit | undefined {
  return limits
    .filter((limit) => limit.system === system && limit.kind === 'rate')
    .sort((a, b) => a.amount - b.amount)[0];
}

function membersOf(booking: Booking | undefined, system: SystemLoad): Member[] {
  if (!booking) return [];
  const { limit, from, to, forecast } = booking;
  const stream = limit
    ? streamOf([{ from, to, rate: limit.amount, slope: 0 }])
    : ownStream(forecast.load, system.limits.system.name);
  return [{ stream, factor: 1, lag: 0 }];
}

interface Stretch {
  readonly from: number;
  to: number;
  rate: number;
  at: number;
}

/** Times above a rate with their highest second, in order; each with the same bookings throughout. */
function stretchesAbove(timeline: Timeline, limit: number, edges: Edges): Stretch[] {
  const stretches: Stretch[] = [];
  const edgesUntil = edges.counter();
  let passed = 0;
  const add = (piece: Piece) => {
    const part = partAbove(piece, limit);
    if (!part) return;
    const before = passed;
    passed = edgesUntil(part.from);
    const [begin, end] = [part.from, part.to].map((time) => piece.rate + piece.slope * (time - piece.from));
    const last = stretches.at(-1);
    const stretch =
      last && part.from - last.to < TOUCHING_SECONDS && before === passed
        ? last
        : { ...part, rate: Number.NEGATIVE_INFINITY, at: part.from };
    if (stretch !== last) stretches.push(stretch);
    stretch.to = part.to;
    for (const [rate = 0, at] of [[begin, part.from] as const, [end, part.to] as const]) {
      if (rate > stretch.rate * (1 + ROUNDING)) Object.assign(stretch, { rate, at });
    }
  };
  for (const span of timeline.spansReaching(limit)) {
    timeline.forEachPiece(span.from, span.to, (from, to, rate, slope) => add({ from, to, rate, slope }));
  }
  return stretches;
}

/** Heights that differ by less are the same; the first second counts. */
const ROUNDING = 1e-12;

/** The highest stretch with which no load above the limit has to do; stretches and loads in order. */
function worstOf(stretches: readonly Stretch[], loads: readonly Span[], edges: Edges): Stretch | undefined {
  let worst: Stretch | undefined;
  let overloadedAt: ((instant: number) => number) | undefined;
  for (const stretch of stretches) {
    if (worst && stretch.rate <= worst.rate * (1 + ROUNDING)) continue;
    if (meets(stretch, loads)) continue;
    overloadedAt ??= activeAmong(edges, loads);
    if (overloadedAt(middleOf(stretch)) === 0) worst = stretch;
  }
  return worst;
}

/** Whether a span has a part in one of others, which are in order. */
function meets({ from, to }: Span, others: readonly Span[]): boolean {
  const last = others[countBefore(others, to, (other) => other.from) - 1];
  return last !== undefined && last.to > from;
}

/** How many of the bookings that meet some spans are at work at an instant at which none begins or ends. */
function activeAmong(edges: Edges, spans: readonly Span[]): (instant: number) => number {
  const meeting = edges.byBegin().filter((booking) => meets(booking, spans));
  const begins = meeting.map(({ from }) => from);
  const ends = meeting.map(({ to }) => to).sort((a, b) => a - b);
  return (instant) => countBefore(begins, instant, itself) - countBefore(ends, instant, itself);
}

function itself(time: number): number {
  return time;
}

/** All bookings of a stretch are at work in its middle. */
function middleOf({ from, to }: Span): number {
  return (from + to) / 2;
}

/** What each booking has in a stretch, at its highest second; equal ones in the order of the campaigns. */
function bookedIn(stretch: Stretch, edges: Edges, system: string): BookedRate[] {
  const { at } = stretch;
  const middle = middleOf(stretch);
  return edges
    .byBegin()
    .filter((booking) => booking.from <= middle && booking.to >= middle)
    .map((booking) => {
      const rate = booking.limit?.amount ?? ownRateAt(booking.forecast.load, system, at);
      return { ...booking, rate };
    })
    .sort((a, b) => b.rate - a.rate || inFileOrder(a.forecast, b.forecast));
}

function ownRateAt(load: CampaignLoad, system: string, at: number): number {
  const stream = ownStream(load, system);
  return Math.max(rateAt(stream, at), rateBefore(stream, at));
}
