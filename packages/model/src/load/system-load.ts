/** The load of all campaigns together on one system, against what it can take. */
import type { Questions } from '../questions.ts';
import { AlignedTotals } from './aligned-totals.ts';
import type { CampaignLoad, StayPart, SystemPart } from './campaign-load.ts';
import { changedExtent } from './changed-extent.ts';
import { extentOfMember, newState, stateAt } from './member.ts';
import { type Overload, overloadOf, SpansAbove, type Stretch } from './overload.ts';
import { rhythmOf } from './profile-stream.ts';
import type { Span } from './spans.ts';
import {
  NOTHING,
  type Peak,
  type Piece,
  piecesOf,
  rateAt,
  rateBefore,
  type Stream,
  streamOf,
  totalAt,
} from './stream.ts';
import { sumOf } from './stream-sum.ts';
import {
  type Baseline,
  baselineStream,
  type QuotaLimit,
  type SystemLimits,
  sameBackground,
} from './system-limits.ts';
import { type Background, type Member, type Side, Timeline } from './timeline.ts';

/** What a campaign adds to a system at an instant. */
export interface Culprit {
  /** The campaign, as `LoadModel.byOwner` knows it. */
  readonly owner: string;
  readonly channel: string;
  /** Requests per second. */
  readonly rate: number;
}

/** The most that comes within a window of a quota, and when the window ends. */
export interface QuotaPeak {
  readonly quota: QuotaLimit;
  /** Requests. */
  readonly used: number;
  /** End of the window; of windows that begin at midnight, their beginning. */
  readonly at: number;
}

/** Visitors of a channel who are there at an instant. */
export interface UsersPart {
  /** The campaign, as `LoadModel.byOwner` knows it. */
  readonly owner: string;
  readonly channel: string;
  /** Users at a time. */
  readonly users: number;
}

/** What comes on one way within a window. */
export interface WindowPart {
  /** The campaign, as `LoadModel.byOwner` knows it. */
  readonly owner: string;
  readonly part: SystemPart;
  readonly requests: number;
}

interface WatchedQuota {
  quota: QuotaLimit;
  readonly timeline: Timeline | AlignedTotals;
}

/** A campaign that is judged beside those that count: a draft, or a plan that is only tried. */
export interface Extra {
  readonly parts: readonly SystemPart[];
  readonly stays: readonly StayPart[];
}

/** What a campaign does to one of its systems. */
export function extraOf(load: CampaignLoad, system: string): Extra {
  return { parts: load.systems.get(system) ?? [], stays: load.stays.get(system) ?? [] };
}

/** What a campaign does to a system that it does not touch. */
export const NOTHING_HERE: Extra = { parts: [], stays: [] };

export class SystemLoad {
  limits: SystemLimits;
  private readonly rates: Timeline<SystemPart>;
  private readonly users: Timeline<StayPart>;
  private readonly quotas: readonly WatchedQuota[];
  private readonly questions: Questions;
  /** Who sends requests, in order; found when somebody asks. */
  private names: readonly string[] | undefined;

  constructor(limits: SystemLimits, questions: Questions) {
    this.limits = limits;
    this.questions = questions;
    const { baseline } = limits;
    const background = baseline && backgroundOf(baseline, 1);
    this.rates = new Timeline(background ? { background } : {});
    this.users = usersTimeline(limits);
    this.quotas = limits.quotas.map((quota) => ({
      quota,
      timeline: quota.zone
        ? new AlignedTotals(quota.zone, background)
        : new Timeline({ width: quota.window, ...(background && { background }) }),
    }));
  }

  /** Takes new limits over if the load below the campaigns is the same; otherwise a new object is needed. */
  takes(limits: SystemLimits): boolean {
    if (!sameBackground(this.limits, limits)) return false;
    this.limits = limits;
    this.quotas.forEach((watched, i) => {
      watched.quota = limits.quotas[i] ?? watched.quota;
    });
    return true;
  }

  /** When the load would be another if a campaign did this here; undefined if it would be the same. */
  changedBy(owner: string, { parts, stays }: Extra): Span | undefined {
    const before = { parts: this.rates.membersOf(owner), stays: this.users.membersOf(owner) };
    const windows = this.quotas.map(({ quota }) => quota.window);
    return changedExtent(before, { parts, stays }, Math.max(this.limits.stay ?? 0, ...windows));
  }

  /** What a campaign does here now; empty lists where it does nothing any more. */
  set(owner: string, parts: readonly SystemPart[], stays: readonly StayPart[]): void {
    const { ownerCount } = this.rates;
    this.rates.set(owner, parts);
    if (this.rates.ownerCount !== ownerCount) this.names = undefined;
    this.users.set(owner, stays);
    for (const { quota, timeline } of this.quotas) timeline.set(owner, withWidth(parts, quota.window));
  }

  /** Takes down that somebody asks for the load from an instant to another. */
  private note(from?: number, to?: number): void {
    this.questions.noteLoad(this.limits.system.name, from, to);
  }

  /** The same while a campaign that does not count yet does something, or within a span. */
  private noteWith(extra: readonly SystemPart[] | readonly StayPart[], within?: Span): void {
    if (within) this.note(within.from, within.to);
    else for (const part of extra) this.noteExtent(extentOfMember(part));
  }

  private noteExtent(extent: Span | undefined): void {
    if (extent) this.note(extent.from, extent.to + (this.limits.stay ?? 0));
  }

  /**
   * Answers as if a campaign did something else here; afterwards, also where asking fails, all is as it was. To try
   * many plans of one campaign, take it out once (`NOTHING_HERE`) and ask `peakWith` and its likes for each plan.
   */
  withInstead<T>(owner: string, extra: Extra, ask: () => T): T {
    const parts = this.rates.membersOf(owner);
    const stays = this.users.membersOf(owner);
    this.set(owner, extra.parts, extra.stays);
    try {
      return ask();
    } finally {
      this.set(owner, parts, stays);
    }
  }

  /** Takes in what was set, and finds the worst seconds that nearly everybody asks for; in slices. */
  *preparing(): Generator<void, void> {
    yield* this.rates.settling();
    yield* this.users.settling();
    for (const { timeline } of this.quotas) if (timeline instanceof Timeline) yield* timeline.settling();
    if (this.limits.rate) yield* this.rates.preparing();
    if (this.limits.users) yield* this.users.preparing();
    for (const { timeline } of this.quotas) if (timeline instanceof Timeline) yield* timeline.preparing();
  }

  /** Owners of the campaigns that load this system, by name. */
  owners(): readonly string[] {
    this.note();
    this.names ??= [...this.rates.owners()].sort(byName);
    return this.names;
  }

  /** How many campaigns load this system. */
  get ownerCount(): number {
    this.note();
    return this.rates.ownerCount;
  }

  /** The worst second of all campaigns with the everyday load; undefined if no campaign loads the system. */
  peak(scale = 1): Peak | undefined {
    this.note();
    return asPeak(this.rates.peak(scale));
  }

  /** The worst second of a span, on days with campaigns. */
  peakWithin({ from, to }: Span, scale = 1): Peak | undefined {
    this.note(from, to);
    return asPeak(this.rates.peakWithin(from, to, scale));
  }

  /** The worst second with a campaign that does not count yet, while that campaign is there; of a span, in it. */
  peakWith(extra: Extra, within?: Span): Peak | undefined {
    this.noteWith(extra.parts, within);
    return asPeak(this.rates.peakWith(extra.parts, within));
  }

  /** Requests per second at an instant: the higher of the limits from both sides. */
  rateAt(instant: number): number {
    this.note(instant, instant);
    return Math.max(this.rates.valueAt(instant), this.rates.valueBefore(instant));
  }

  /** Everyday load at an instant, in requests per second. */
  baselineAt(instant: number): number {
    const { baseline } = this.limits;
    if (!baseline) return 0;
    const around = baselineStream(baseline, instant - 1, instant + 1);
    return this.sideAt(instant) === 'right' ? rateAt(around, instant) : rateBefore(around, instant);
  }

  /** The everyday load from an instant up to another. */
  everyday(from: number, to: number): Stream {
    const { baseline } = this.limits;
    return baseline ? baselineStream(baseline, from, to) : NOTHING;
  }

  /** Who loads the system at an instant, and on which way. */
  partsAt(
    instant: number,
    side: Side = this.sideAt(instant),
  ): { owner: string; part: SystemPart; rate: number }[] {
    this.note(instant, instant);
    return this.rates
      .partsAt(instant, side)
      .flatMap(({ owner, member: part, value }) => (value > 0 ? [{ owner, part, rate: value }] : []));
  }

  /** Owners of the campaigns that load the system at an instant. */
  ownersAt(instant: number): ReadonlySet<string> {
    return new Set(this.partsAt(instant).map(({ owner }) => owner));
  }

  /** Who loads the system at an instant, the heaviest first; the ways of a channel are added up. */
  culprits(instant: number): Culprit[] {
    const found = new Map<string, Culprit>();
    for (const { owner, part, rate } of this.partsAt(instant)) {
      const key = `${owner}\n${part.channel}`;
      found.set(key, { owner, channel: part.channel, rate: (found.get(key)?.rate ?? 0) + rate });
    }
    return [...found.values()]
      .map((culprit) => ({ culprit, weight: Number(culprit.rate.toPrecision(9)) }))
      .sort(byWeight)
      .map(({ culprit }) => culprit);
  }

  /** Most users at a time; undefined where nobody says how long visitors stay. */
  usersPeak(scale = 1): { readonly users: number; readonly at: number } | undefined {
    this.note();
    const peak = this.users.peak(scale);
    return peak && { users: peak.value, at: peak.at };
  }

  /** Most users at a time in a span. */
  usersPeakWithin({ from, to }: Span): { readonly users: number; readonly at: number } | undefined {
    this.note(from, to);
    const peak = this.users.peakWithin(from, to);
    return peak && { users: peak.value, at: peak.at };
  }

  /** Most users at a time with a campaign that does not count yet, while it has some; of a span, in it. */
  usersPeakWith(extra: Extra, within?: Span): { readonly users: number; readonly at: number } | undefined {
    this.noteWith(extra.stays, within);
    const peak = this.users.peakWith(extra.stays, within);
    return peak && { users: peak.value, at: peak.at };
  }

  /** Whether the load may come near a rate in a span; false if it is sure that it does not. Quick. */
  mayReach(rate: number, { from, to }: Span): boolean {
    this.note(from, to);
    return this.rates.mayReach(rate, from, to);
  }

  /** What one campaign brings at an instant, in requests per second. */
  rateOf(owner: string, instant: number): number {
    this.note(instant, instant);
    const side = this.sideAt(instant);
    const state = newState();
    return this.rates.membersOf(owner).reduce((sum, part) => {
      stateAt(part, instant, side, state);
      return sum + state.value;
    }, 0);
  }

  /** Whose users are there at an instant, in the order of setting. */
  usersAt(instant: number): UsersPart[] {
    this.note(instant, instant);
    return this.users
      .partsAt(instant, 'right')
      .flatMap(({ owner, member: { channel }, value }) =>
        value > 0 ? [{ owner, channel, users: value }] : [],
      );
  }

  /** What campaigns send from an instant up to another, on each of their ways. */
  requestsWithin({ from, to }: Span): WindowPart[] {
    this.note(from, to);
    return this.rates.ownersWithin(from, to).flatMap((owner) =>
      this.rates.membersOf(owner).flatMap((part) => {
        const { stream, factor, lag } = part;
        const requests = factor * (totalAt(stream, to - lag) - totalAt(stream, from - lag));
        return requests > 0 ? [{ owner, part, requests }] : [];
      }),
    );
  }

  /** The fullest window of each quota. */
  quotaPeaks(scale = 1): QuotaPeak[] {
    this.note();
    return this.quotas.flatMap(({ quota, timeline }) => {
      const peak = timeline.peak(scale);
      return peak ? [{ quota, used: peak.value, at: peak.at }] : [];
    });
  }

  /** The fullest window of each quota among those that end in a span, or that are days of it. */
  quotaPeaksWithin({ from, to }: Span): QuotaPeak[] {
    this.note(from, to);
    return this.quotas.flatMap(({ quota, timeline }) => {
      const peak = timeline.peakWithin(from, to);
      return peak ? [{ quota, used: peak.value, at: peak.at }] : [];
    });
  }

  /**
   * The fullest window of each quota with a campaign that does not count yet, while it has a part in it; of a span,
   * among those that end in it, or that are days of it.
   */
  quotaPeaksWith(extra: Extra, within?: Span): QuotaPeak[] {
    this.note(within?.from, within?.to);
    return this.quotas.flatMap(({ quota, timeline }) => {
      const peak = timeline.peakWith(withWidth(extra.parts, quota.window), within);
      return peak ? [{ quota, used: peak.value, at: peak.at }] : [];
    });
  }

  /** What happens above a rate, over all days with campaigns, or over a span. */
  overload(limit: number, within?: Span): Overload {
    this.note(within?.from, within && within.to + (DAYS_TO_DRAIN + 1) * 86_400);
    return overloadOf(this.stretches(within), limit);
  }

  /** The times on days with campaigns in which more comes than so much; only days that reach it are looked at. */
  spansAbove(limit: number): readonly Span[] {
    this.note();
    const above = new SpansAbove(limit);
    for (const { from, to } of this.rates.spansReaching(limit)) {
      for (const piece of this.pieces(from, to)) above.pass(piece);
    }
    return above.spans;
  }

  /** Days with campaigns that follow each other, each with the everyday load of the days after them. */
  private *stretches(within?: Span): Generator<Stretch> {
    const spans = this.rates.touchedSpans();
    for (const [i, span] of spans.entries()) {
      const [from, to] = [
        Math.max(span.from, within?.from ?? span.from),
        Math.min(span.to, within?.to ?? span.to),
      ];
      if (to <= from) continue;
      const next = Math.min(spans[i + 1]?.from ?? Number.POSITIVE_INFINITY, span.to + DAYS_TO_DRAIN * 86_400);
      const after = [...piecesOf(this.everyday(to, Math.max(to, next)))];
      yield { pieces: this.pieces(from, to), after };
    }
  }

  /** The load in straight pieces, over all days with campaigns, or over a span. */
  pieces(from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY): Piece[] {
    this.note(from, to);
    const pieces: Piece[] = [];
    for (const span of this.rates.touchedSpans()) {
      const [begin, end] = [Math.max(span.from, from), Math.min(span.to, to)];
      if (end <= begin) continue;
      this.rates.forEachPiece(begin, end, (start, stop, rate, slope) => {
        pieces.push({ from: start, to: stop, rate, slope });
      });
    }
    return pieces;
  }

  /** The highest rate of each of `count` steps of so many seconds from an instant on, days without campaigns too. */
  highestPerStep(from: number, seconds: number, count: number): Float64Array {
    this.note(from, from + seconds * count);
    const highest = new Float64Array(count);
    const raise = (step: number, rate: number) => {
      if (step >= 0 && step < count && rate > (highest[step] ?? 0)) highest[step] = rate;
    };
    this.rates.forEachPiece(from, from + seconds * count, (start, stop, rate, slope) => {
      const last = Math.min(count - 1, Math.ceil((stop - from) / seconds) - 1);
      for (let step = Math.floor((start - from) / seconds); step <= last; step++) {
        const begin = Math.max(start, from + step * seconds);
        const end = Math.min(stop, from + (step + 1) * seconds);
        raise(step, rate + slope * (begin - start));
        raise(step, rate + slope * (end - start));
      }
    });
    return highest;
  }

  /** The load from an instant up to another with the everyday load, days without campaigns too. */
  streamOver({ from, to }: Span): Stream {
    this.note(from, to);
    const pieces: Piece[] = [];
    this.rates.forEachPiece(from, to, (start, stop, rate, slope) => {
      pieces.push({ from: start, to: stop, rate, slope });
    });
    return streamOf(pieces);
  }

  /** The UTC days with campaigns on which a rate is reached, those that follow each other as one span. */
  spansReaching(rate: number): readonly Span[] {
    this.note();
    return this.rates.spansReaching(rate);
  }

  private sideAt(instant: number): Side {
    return this.rates.valueBefore(instant) > this.rates.valueAt(instant) ? 'left' : 'right';
  }
}

function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function withWidth(parts: readonly SystemPart[], width: number): Member[] {
  return parts.map((part) => ({ ...part, width }));
}

function asPeak(peak: { readonly value: number; readonly at: number } | undefined): Peak | undefined {
  return peak && { rate: peak.value, at: peak.at };
}

/** Everyday load as so many per request: visits, where a visit costs several requests. */
function backgroundOf(baseline: Baseline, perRequest: number): Background {
  return {
    streamOver: (from, to): Stream => {
      const stream = baselineStream(baseline, from, to);
      return perRequest === 1 ? stream : sumOf([{ stream, factor: perRequest, lag: 0 }]);
    },
    follows: { rhythm: rhythmOf(baseline.shape, baseline.zone), mean: perRequest * baseline.mean },
  };
}

/** Everyday visitors stay too, where it is known what a visit costs and how long it takes. */
function usersTimeline({ baseline, requestsPerVisit, stay }: SystemLimits): Timeline<StayPart> {
  if (!baseline || !requestsPerVisit || !stay) return new Timeline({ width: stay ?? 0 });
  return new Timeline({ width: stay, background: backgroundOf(baseline, 1 / requestsPerVisit) });
}

interface Weighed {
  readonly culprit: Culprit;
  readonly weight: number;
}

/** The heaviest first; what differs by rounding only stands in the order of its names, however it came about. */
function byWeight({ culprit: a, weight }: Weighed, { culprit: b, weight: other }: Weighed): number {
  const difference = other - weight;
  return difference || (a.owner < b.owner || (a.owner === b.owner && a.channel < b.channel) ? -1 : 1);
}

/** A queue that everyday load does not let go in so many days is never gone. */
const DAYS_TO_DRAIN = 14;
