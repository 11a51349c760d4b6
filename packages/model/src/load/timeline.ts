/**
 * The load on one system over time: the sum of what all campaigns contribute, on top of the everyday load. Each
 * UTC day stands for itself, so an edit of a campaign costs only the days that it touches, and after any edits
 * the state is to the last bit that of a timeline built anew.
 */
import { type Background, BackgroundDays } from './background-days.ts';
import { DAY, type DayChunk, type DayRows, dayOf, EMPTY_DAY, entryWidthOf } from './day-chunk.ts';
import { DayPieces, firstReaching, highestOf, sweepDay } from './day-pieces.ts';
import { collectRows, extentOfMember, type Member, type Side, stateAt, supportOf } from './member.ts';

export type { Background } from './background-days.ts';
export type { Member, Side } from './member.ts';

export interface TimelineOptions {
  readonly background?: Background;
  /** Of the background, in a timeline of windows: its value is how much came within so many seconds. */
  readonly width?: number;
}

/** The highest value of a timeline, and the first instant that reaches it, from the left or from the right. */
export interface TimelinePeak {
  readonly value: number;
  /** Seconds since 1970 UTC. */
  readonly at: number;
}

/** Seconds since 1970 UTC: from the first, and up to the second. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What one member adds at an instant. */
export interface TimelinePart {
  readonly owner: string;
  /** Of the member, among those of its owner. */
  readonly index: number;
  readonly value: number;
}

/** Takes a piece of a timeline: from `from`, at dt seconds, it is worth value + slope * dt + curve * dt² / 2. */
export type VisitPiece = (from: number, to: number, value: number, slope: number, curve: number) => void;

/** Instants whose values differ by less than this share are equally high; the first counts. */
const EQUALLY_HIGH = 1e-12;

interface Owned {
  readonly members: readonly Member[];
  readonly extent: Span | undefined;
}

/** What was found out for one scale; highest values by day. */
interface Known {
  readonly highest: Map<number, number>;
  peak?: TimelinePeak | undefined;
}

/** A part of a day to look at. */
interface Clip extends Span {
  readonly day: number;
}

/**
 * Either of rates, or of windows: how much came within the last seconds, for quotas and users at a time. What
 * the background or else the first member is, all must be.
 */
export class Timeline {
  #isWindow: boolean | undefined;
  readonly #background: BackgroundDays | undefined;
  readonly #owners = new Map<string, Owned>();
  /** What the days still hold of the owners that changed since the last question. */
  readonly #outdated = new Map<string, readonly Member[]>();
  readonly #days = new Map<number, DayChunk>();
  #touched: readonly number[] | undefined;
  readonly #known = new Map<number, Known>();
  readonly #pieces = new DayPieces();

  constructor({ background, width }: TimelineOptions = {}) {
    if (background || width !== undefined) this.#isWindow = width !== undefined;
    this.#background = background && new BackgroundDays(background, width);
  }

  /** Gives an owner these members, in place of those it had. Takes effect, for all owners at once, when asked. */
  set(owner: string, members: readonly Member[]): void {
    this.#expectOneKind(members);
    const previous = this.#owners.get(owner);
    if (!previous && members.length === 0) return;
    if (!this.#outdated.has(owner)) this.#outdated.set(owner, previous?.members ?? []);
    if (members.length === 0) this.#owners.delete(owner);
    else this.#owners.set(owner, { members, extent: this.#extentOf(members) });
  }

  /** Takes all members of an owner away. */
  remove(owner: string): void {
    this.set(owner, []);
  }

  /**
   * The highest value on the touched days, the UTC days on which some member is not 0; undefined if there are
   * none. `scale` multiplies the members, not the background.
   */
  peak(scale = 1): TimelinePeak | undefined {
    this.#settle();
    const known = this.#knownOf(scale);
    if (!('peak' in known)) {
      const clips = this.#touchedDays().map((day) => ({ day, from: day, to: day + DAY }));
      known.peak = this.#highest(clips, scale, (day) => this.#days.get(day) ?? EMPTY_DAY);
    }
    return known.peak;
  }

  /** The highest value in [from, to), on touched days. */
  peakWithin(from: number, to: number, scale = 1): TimelinePeak | undefined {
    this.#settle();
    const clips = this.#touchedDays()
      .filter((day) => day < to && day + DAY > from)
      .map((day) => ({ day, from: Math.max(day, from), to: Math.min(day + DAY, to) }));
    return this.#highest(clips, scale, (day) => this.#days.get(day) ?? EMPTY_DAY);
  }

  /** The highest value if these members were added, while one of them is not 0: a draft among what is planned. */
  peakWith(extra: readonly Member[], scale = 1): TimelinePeak | undefined {
    this.#expectOneKind(extra);
    this.#settle();
    const rows = this.#rowsOf(extra);
    const days = new Map<number, DayChunk>();
    for (const [day, added] of rows) {
      days.set(day, (this.#days.get(day) ?? EMPTY_DAY).changed(undefined, added, this.#entryWidth));
    }
    const spans = joined(extra.flatMap(supportOf));
    return this.#highest(clipsOf(spans), scale, (day) => days.get(day) ?? this.#days.get(day) ?? EMPTY_DAY);
  }

  /** Value at an instant, from the right. */
  valueAt(time: number, scale = 1): number {
    const pieces = this.#sweep(dayOf(time), scale);
    return pieces.valueOf(pieces.indexAt(time, false), time);
  }

  /** Value just before an instant. */
  valueBefore(time: number, scale = 1): number {
    const day = dayOf(time);
    const pieces = this.#sweep(day === time ? day - DAY : day, scale);
    return pieces.valueOf(pieces.indexAt(time, true), time);
  }

  /** What each member adds at an instant, those without effect there left out; in the order of setting. */
  partsAt(time: number, side: Side): TimelinePart[] {
    const parts: TimelinePart[] = [];
    for (const [owner, { members, extent }] of this.#owners) {
      if (!extent || time < extent.from || time > extent.to) continue;
      members.forEach((member, index) => {
        const [value] = stateAt(member, time, side);
        if (value !== 0) parts.push({ owner, index, value });
      });
    }
    return parts;
  }

  /** The owners that have a member between its first and its last instant somewhere in [from, to). */
  ownersWithin(from: number, to: number): string[] {
    return [...this.#owners]
      .filter(([, { extent }]) => extent && extent.from < to && extent.to > from)
      .map(([owner]) => owner);
  }

  /** The pieces of a span in order, touched or not; they end at each change and at the end of each UTC day. */
  forEachPiece(from: number, to: number, visit: VisitPiece, scale = 1): void {
    // Pieces of its own: the visitor may ask the timeline something else.
    const pieces = new DayPieces();
    for (const { day, ...clip } of clipsOf([{ from, to }])) {
      this.#sweep(day, scale, pieces);
      pieces.forEachIn(clip.from, clip.to, visit);
    }
  }

  /** The touched days, those that follow each other as one span. */
  touchedSpans(): readonly Span[] {
    this.#settle();
    return joined(this.#touchedDays().map((day) => ({ from: day, to: day + DAY })));
  }

  /** Brings the days up to date with the owners. Many owners at once cost one sorting of each day. */
  #settle(): void {
    if (this.#outdated.size === 0) return;
    const removed = new Map<number, DayRows>();
    const added = new Map<number, DayRows>();
    for (const [owner, before] of this.#outdated) {
      const now = this.#owners.get(owner)?.members ?? [];
      const isKept = (index: number) => areEqual(before[index], now[index]);
      this.#rowsOf(
        before.filter((_, index) => !isKept(index)),
        removed,
      );
      this.#rowsOf(
        now.filter((_, index) => !isKept(index)),
        added,
      );
    }
    this.#outdated.clear();
    for (const day of new Set([...removed.keys(), ...added.keys()])) {
      this.#change(day, removed.get(day), added.get(day));
    }
  }

  #change(day: number, removed: DayRows | undefined, added: DayRows | undefined): void {
    const before = this.#days.get(day);
    const now = (before ?? EMPTY_DAY).changed(removed, added, this.#entryWidth);
    if (now.isEmpty) this.#days.delete(day);
    else this.#days.set(day, now);
    if (now.isEmpty !== (before === undefined)) this.#touched = undefined;
    for (const known of this.#known.values()) {
      known.highest.delete(day);
      delete known.peak;
    }
  }

  #expectOneKind(members: readonly Member[]): void {
    for (const { width } of members) {
      this.#isWindow ??= width !== undefined;
      if (this.#isWindow !== (width !== undefined)) {
        throw new Error('A timeline holds either rates or windows');
      }
    }
  }

  get #entryWidth(): number {
    return entryWidthOf(this.#isWindow === true);
  }

  #rowsOf(members: readonly Member[], rows = new Map<number, DayRows>()): Map<number, DayRows> {
    for (const member of members) collectRows(member, rows);
    return rows;
  }

  #touchedDays(): readonly number[] {
    this.#touched ??= [...this.#days.keys()].sort((a, b) => a - b);
    return this.#touched;
  }

  #extentOf(members: readonly Member[]): Span | undefined {
    const extents = members.flatMap((member) => extentOfMember(member) ?? []);
    if (extents.length === 0) return undefined;
    return {
      from: Math.min(...extents.map(({ from }) => from)),
      to: Math.max(...extents.map(({ to }) => to)),
    };
  }

  #knownOf(scale: number): Known {
    let known = this.#known.get(scale);
    if (!known) {
      known = { highest: new Map() };
      this.#known.set(scale, known);
    }
    return known;
  }

  #sweep(day: number, scale: number, pieces = this.#pieces, chunk?: DayChunk): DayPieces {
    this.#settle();
    const members = chunk ?? this.#days.get(day) ?? EMPTY_DAY;
    const background = this.#background?.on(day) ?? EMPTY_DAY;
    sweepDay(day, members, scale, background, this.#entryWidth, pieces);
    return pieces;
  }

  /** The highest value of some parts of days, and the first instant that is as high. */
  #highest(
    clips: readonly Clip[],
    scale: number,
    chunkOn: (day: number) => DayChunk,
  ): TimelinePeak | undefined {
    let value = Number.NEGATIVE_INFINITY;
    const highest = clips.map((clip) => {
      const most = this.#highestOf(clip, scale, chunkOn(clip.day));
      value = Math.max(value, most);
      return most;
    });
    const level = value - Math.abs(value) * EQUALLY_HIGH;
    const first = clips[highest.findIndex((most) => most >= level)];
    if (!first) return undefined;
    const pieces = this.#sweep(first.day, scale, this.#pieces, chunkOn(first.day));
    return { value, at: firstReaching(pieces, first.from, first.to, level) ?? first.from };
  }

  /** Remembered for whole days as they are. */
  #highestOf({ day, from, to }: Clip, scale: number, chunk: DayChunk): number {
    const isRemembered = from === day && to === day + DAY && chunk === this.#days.get(day);
    const known = isRemembered ? this.#knownOf(scale).highest : undefined;
    const remembered = known?.get(day);
    if (remembered !== undefined) return remembered;
    const highest = highestOf(this.#sweep(day, scale, this.#pieces, chunk), from, to);
    known?.set(day, highest);
    return highest;
  }
}

function areEqual(a: Member | undefined, b: Member | undefined): boolean {
  if (a === b) return true;
  return a?.stream === b?.stream && a?.factor === b?.factor && a?.lag === b?.lag && a?.width === b?.width;
}

/** Spans in order, without overlap; those that touch are one. */
function joined(spans: readonly Span[]): Span[] {
  const joint: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const previous = joint.at(-1);
    if (!previous || previous.to < span.from) joint.push(span);
    else joint[joint.length - 1] = { from: previous.from, to: Math.max(previous.to, span.to) };
  }
  return joint;
}

/** Spans, which do not overlap, cut at the ends of days. */
function clipsOf(spans: readonly Span[]): Clip[] {
  const clips: Clip[] = [];
  for (const { from, to } of spans) {
    for (let day = dayOf(from); day < to; day += DAY) {
      clips.push({ day, from: Math.max(from, day), to: Math.min(to, day + DAY) });
    }
  }
  return clips;
}
