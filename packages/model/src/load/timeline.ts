/**
 * The load on one system over time: the sum of what all campaigns contribute, on top of the everyday load. Each
 * UTC day stands for itself, and is added up from its members when somebody asks: so an edit of a campaign costs only
 * the days that it touches, and after any edits the answers are to the last bit those of a timeline built anew.
 */

import { countBefore } from '../source.ts';
import { type Background, BackgroundDays } from './background-days.ts';
import { DAY, DayChunk, dayOf, EMPTY_DAY, entryWidthOf } from './day-chunk.ts';
import { DayPeaks } from './day-peaks.ts';
import { DayPieces, firstReaching, highestOf, sweepDay } from './day-pieces.ts';
import { DayRows } from './day-rows.ts';
import { KeptDays } from './kept-days.ts';
import { extentOfMember, type Member, newState, type Side, stateAt, supportOf } from './member.ts';
import { OwnersInTime } from './owners-in-time.ts';
import { collectRows } from './rhythm-rows.ts';
import { ALWAYS, type Clip, clipsOf, joined, overlaps, type Span, wholeDay } from './spans.ts';
import { TouchedDays } from './touched-days.ts';

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

/** What one member adds at an instant. */
export interface TimelinePart<M> {
  readonly owner: string;
  readonly member: M;
  readonly value: number;
}

/** Takes a piece of a timeline: from `from`, at dt seconds, it is worth value + slope * dt + curve * dt² / 2. */
export type VisitPiece = (from: number, to: number, value: number, slope: number, curve: number) => void;

/**
 * Instants whose values differ by less than this share are equally high; the first counts. What a window holds is
 * flat for long, and rounding tilts it more than a rate.
 */
const EQUALLY_HIGH = { rate: 1e-12, window: 1e-9 };

/** So many members' days are added up, or owners taken in, without a pause: some milliseconds. */
const MEMBERS_A_SLICE = 4000;
const OWNERS_A_SLICE = 500;

/** A day with fewer members is added up again sooner than its bound is moved. */
const WORTH_A_BOUND = 64;

/** After so many owners have changed at once, bounds are not moved one by one. */
const FEW_OWNERS = 8;

interface Owned<M> extends Span {
  readonly members: readonly M[];
}

/** What was found out for one scale. */
interface Known {
  readonly days: DayPeaks;
  peak: { readonly found: TimelinePeak | undefined } | undefined;
}

/**
 * Either of rates, or of windows: how much came within the last seconds, for quotas and users at a time. What
 * the background or else the first member is, all must be.
 */
export class Timeline<M extends Member = Member> {
  #isWindow: boolean | undefined;
  readonly #background: BackgroundDays | undefined;
  readonly #owners = new OwnersInTime<Owned<M>>();
  /** What the days still hold of the owners that changed since the last question. */
  readonly #outdated = new Map<string, readonly Member[]>();
  readonly #id = nextId++;
  readonly #touched = new TouchedDays();
  readonly #known = new Map<number, Known>();
  #hasKeptDays = false;

  constructor({ background, width }: TimelineOptions = {}) {
    if (background || width !== undefined) this.#isWindow = width !== undefined;
    this.#background = background && new BackgroundDays(background, width);
  }

  /** Gives an owner these members, in place of those it had. Takes effect, for all owners at once, when asked. */
  set(owner: string, members: readonly M[]): void {
    this.#expectOneKind(members);
    const previous = this.#owners.get(owner);
    if (!previous && members.length === 0) return;
    // Before anybody asks there is nothing to take back, so that a workspace is read without a second round.
    if (!this.#wasAsked) this.#countDays(previous?.members ?? [], members);
    else if (!this.#outdated.has(owner)) this.#outdated.set(owner, previous?.members ?? []);
    if (members.length === 0) this.#owners.delete(owner);
    else this.#owners.set(owner, { members, ...extentOf(members) });
  }

  /** What an owner has; an empty list where it has nothing. */
  membersOf(owner: string): readonly M[] {
    return this.#owners.get(owner)?.members ?? [];
  }

  /** Who has something. */
  owners(): Iterable<string> {
    return this.#owners.names();
  }

  get ownerCount(): number {
    return this.#owners.size;
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
    known.peak ??= { found: this.#peakOfDays(known.days, scale) };
    return known.peak.found;
  }

  /** The highest value in [from, to), on touched days. */
  peakWithin(from: number, to: number, scale = 1): TimelinePeak | undefined {
    this.#settle();
    const peaks = this.#knownOf(scale).days;
    const sweepOf = (day: number) => this.#sweep(day, scale, shared, this.#keptDay(day));
    const sweep = (day: number) => highestOf(this.#sweep(day, scale), day, day + DAY);
    const clips = this.#touchedWithin(from, to).map((day) => ({
      day,
      from: Math.max(day, from),
      to: Math.min(day + DAY, to),
    }));
    // Of whole days it may be known that they are lower, without how high they are.
    const whole = peaks.highestOf(
      clips.filter(isWhole).map(({ day }) => day),
      sweep,
    );
    const ends = new Map(
      clips.flatMap((clip) => {
        if (isWhole(clip)) return [];
        const mayBe = peaks.reaches(clip.day, this.#equallyHigh(whole), sweep);
        const highest = mayBe ? highestOf(sweepOf(clip.day), clip.from, clip.to) : Number.NEGATIVE_INFINITY;
        return [[clip.day, highest]];
      }),
    );
    const value = Math.max(whole, ...ends.values());
    const level = this.#equallyHigh(value);
    const first = clips.find(({ day }) => {
      const highest = ends.get(day);
      return highest === undefined ? peaks.reaches(day, level, sweep) : highest >= level;
    });
    if (!first) return undefined;
    return { value, at: firstReaching(sweepOf(first.day), first.from, first.to, level) ?? first.from };
  }

  /**
   * The highest value if these members were added, while one of them is not 0: a draft among what is planned. Of a span,
   * only what lies in it.
   */
  peakWith(extra: readonly Member[], within: Span = ALWAYS): TimelinePeak | undefined {
    this.#expectOneKind(extra);
    this.#settle();
    const together = new DayChunk();
    const sweep = (day: number) => {
      for (const member of extra) collectRows(member, day, rows);
      rows.moveInto(further, day, this.#entryWidth);
      together.fillFrom(this.#keptDay(day), further, this.#entryWidth);
      return this.#sweep(day, 1, shared, together);
    };
    return this.#peakOfClips(
      clipsOf(overlaps(joined(extra.flatMap(supportOf)), within)),
      ({ day, from, to }) => highestOf(sweep(day), from, to),
      sweep,
    );
  }

  /** Value at an instant, from the right. */
  valueAt(time: number, scale = 1): number {
    const day = dayOf(time);
    const pieces = this.#sweep(day, scale, shared, this.#keptDay(day));
    return pieces.valueOf(pieces.indexAt(time, false), time);
  }

  /** Value just before an instant. */
  valueBefore(time: number, scale = 1): number {
    const day = dayOf(time) === time ? time - DAY : dayOf(time);
    const pieces = this.#sweep(day, scale, shared, this.#keptDay(day));
    return pieces.valueOf(pieces.indexAt(time, true), time);
  }

  /** What each member adds at an instant, those without effect there left out. */
  partsAt(time: number, side: Side): TimelinePart<M>[] {
    const parts: TimelinePart<M>[] = [];
    const state = newState();
    for (const owners of this.#owners.aroundDay(time)) {
      for (const [owner, { members, from, to }] of owners) {
        if (time < from || time > to) continue;
        for (const member of members) {
          stateAt(member, time, side, state);
          if (state.value !== 0) parts.push({ owner, member, value: state.value });
        }
      }
    }
    return parts;
  }

  /** The owners that have a member between its first and its last instant somewhere in [from, to). */
  ownersWithin(from: number, to: number): string[] {
    return [...this.#owners.entries()]
      .filter(([, extent]) => extent.from < to && extent.to > from)
      .map(([owner]) => owner);
  }

  /** The pieces of a span in order, touched or not; they end at each change and at the end of each UTC day. */
  forEachPiece(from: number, to: number, visit: VisitPiece, scale = 1): void {
    // Pieces of its own: the visitor may ask the timeline something else.
    const pieces = new DayPieces();
    for (const { day, ...clip } of clipsOf([{ from, to }])) {
      this.#sweep(day, scale, pieces, this.#keptDay(day));
      pieces.forEachIn(clip.from, clip.to, visit);
    }
  }

  /** The touched days, those that follow each other as one span. */
  touchedSpans(): readonly Span[] {
    this.#settle();
    return joined(this.#touchedDays().map(wholeDay));
  }

  /** Whether one of the touched days of [from, to), each taken whole, reaches a value. Quick: days are remembered. */
  mayReach(level: number, from: number, to: number): boolean {
    this.#settle();
    const { days: peaks, peak } = this.#knownOf(1);
    // Of most systems no day at all reaches it, and the highest is known.
    if (peak && !(peak.found && peak.found.value >= level)) return false;
    const sweep = (day: number) => highestOf(this.#sweep(day, 1), day, day + DAY);
    return this.#touchedWithin(from, to).some((day) => peaks.reaches(day, level, sweep));
  }

  /** The touched days that reach a value somewhere, those that follow each other as one span. */
  spansReaching(level: number, scale = 1): readonly Span[] {
    this.#settle();
    const peaks = this.#knownOf(scale).days;
    const sweep = (day: number) => highestOf(this.#sweep(day, scale), day, day + DAY);
    return joined(
      this.#touchedDays()
        .filter((day) => peaks.reaches(day, level, sweep))
        .map(wholeDay),
    );
  }

  /** Takes in what was set, as every question does, in slices. Nothing may be set or asked before the last. */
  *settling(): Generator<void, void> {
    if (this.#outdated.size === 0) return;
    const isFew = this.#outdated.size <= FEW_OWNERS;
    let done = 0;
    for (const [owner, before] of this.#outdated) {
      const now = this.#owners.get(owner)?.members ?? [];
      const gone = before.filter((member, i) => !areEqual(member, now[i]));
      const come = now.filter((member, i) => !areEqual(member, before[i]));
      this.#exchange(gone, come, isFew);
      if (++done % OWNERS_A_SLICE === 0) yield;
    }
    this.#outdated.clear();
  }

  /** Finds the highest values of the days at which the load is as it is, in slices; and nothing else. */
  *preparing(): Generator<void, void> {
    this.#settle();
    const peaks = this.#knownOf(1).days;
    let done = 0;
    for (const day of this.#touched.list) {
      if (peaks.knows(day)) continue;
      peaks.of(day, (each) => highestOf(this.#sweep(each, 1), each, each + DAY));
      done += this.#touched.on(day);
      if (done < MEMBERS_A_SLICE) continue;
      done = 0;
      yield;
    }
  }

  #settle(): void {
    if (this.#outdated.size > 0) for (const _ of this.settling());
  }

  #exchange(gone: readonly Member[], come: readonly Member[], isFew: boolean): void {
    this.#countDays(gone, come);
    for (const known of this.#known.values()) known.peak = undefined;
    // Where a member is 0 in between, rounding may leave something of it.
    const extents = [...gone, ...come].flatMap((member) => extentOfMember(member) ?? []);
    for (const { day } of clipsOf(joined(extents.map(inWholeDays)))) {
      if (this.#hasKeptDays) keptDays.forget(this.#keyOf(day));
      this.#moveBounds(day, gone, come, isFew);
    }
  }

  #countDays(gone: readonly Member[], come: readonly Member[]): void {
    for (const member of gone) this.#touched.count(supportOf(member), -1);
    for (const member of come) this.#touched.count(supportOf(member), 1);
  }

  /** Whether something is kept that was worked out from the members. */
  get #wasAsked(): boolean {
    return this.#known.size > 0 || this.#hasKeptDays;
  }

  #moveBounds(day: number, gone: readonly Member[], come: readonly Member[], isFew: boolean): void {
    let most: number | undefined;
    const isWorthIt = isFew && this.#touched.on(day) >= WORTH_A_BOUND;
    for (const [scale, { days }] of this.#known) {
      if (!isWorthIt || scale < 0 || !days.knows(day)) {
        days.forget(day);
        continue;
      }
      most ??= this.#mostAdded(day, gone, come);
      days.move(day, scale * most);
    }
  }

  /** The most that the day gets more than before at any instant. */
  #mostAdded(day: number, gone: readonly Member[], come: readonly Member[]): number {
    for (const member of gone) collectRows(member, day, rows);
    rows.moveInto(whole, day, this.#entryWidth);
    for (const member of come) collectRows(member, day, rows);
    rows.moveInto(further, day, this.#entryWidth);
    // What goes counts negative, beside what comes as it is.
    sweepDay(day, whole, -1, further, this.#entryWidth, shared);
    return highestOf(shared, day, day + DAY);
  }

  #expectOneKind(members: readonly Member[]): void {
    for (const { width } of members) {
      this.#isWindow ??= width !== undefined;
      if (this.#isWindow !== (width !== undefined)) {
        throw new Error('A timeline holds either rates or windows');
      }
    }
  }

  /** The lowest value that counts as the same height. */
  #equallyHigh(value: number): number {
    return value - Math.abs(value) * (this.#isWindow ? EQUALLY_HIGH.window : EQUALLY_HIGH.rate);
  }

  get #entryWidth(): number {
    return entryWidthOf(this.#isWindow === true);
  }

  #touchedDays(): readonly number[] {
    return this.#touched.list;
  }

  /** The touched days of [from, to). */
  #touchedWithin(from: number, to: number): readonly number[] {
    const days = this.#touchedDays();
    const itself = (day: number) => day;
    return days.slice(countBefore(days, dayOf(from), itself), countBefore(days, to, itself));
  }

  #knownOf(scale: number): Known {
    let known = this.#known.get(scale);
    if (!known) {
      known = { days: new DayPeaks(), peak: undefined };
      this.#known.set(scale, known);
    }
    return known;
  }

  /** Into pieces that are for the caller alone, or else are good until the next sweep of whichever timeline. */
  #sweep(day: number, scale: number, pieces = shared, chunk?: DayChunk): DayPieces {
    const width = this.#entryWidth;
    const members =
      scale === 0 ? EMPTY_DAY : (chunk ?? keptDays.known(this.#keyOf(day)) ?? this.#add(day, whole));
    const background = this.#background?.on(day) ?? EMPTY_DAY;
    sweepDay(day, members, scale === 0 ? 1 : scale, background, width, pieces);
    return pieces;
  }

  /** A day that is kept for whoever asks about it again. */
  #keptDay(day: number): DayChunk {
    this.#settle();
    this.#hasKeptDays = true;
    return keptDays.get(this.#keyOf(day), () => this.#add(day, new DayChunk()));
  }

  #keyOf(day: number): string {
    return `${this.#id} ${day}`;
  }

  /** Adds up what all members do on a day. */
  #add(day: number, into: DayChunk): DayChunk {
    for (const owners of this.#owners.aroundDay(day)) {
      for (const { members, from, to } of owners.values()) {
        if (from >= day + DAY || to <= day) continue;
        for (const member of members) collectRows(member, day, rows);
      }
    }
    rows.moveInto(into, day, this.#entryWidth);
    return into;
  }

  #peakOfDays(peaks: DayPeaks, scale: number): TimelinePeak | undefined {
    const days = this.#touchedDays();
    const sweep = (day: number) => highestOf(this.#sweep(day, scale), day, day + DAY);
    const value = peaks.highestOf(days, sweep);
    const level = this.#equallyHigh(value);
    const first = days.find((day) => peaks.reaches(day, level, sweep));
    if (first === undefined) return undefined;
    return { value, at: firstReaching(this.#sweep(first, scale), first, first + DAY, level) ?? first };
  }

  /** The highest value of some parts of days, and the first instant that is as high. */
  #peakOfClips(
    clips: readonly Clip[],
    highestIn: (clip: Clip) => number,
    sweep: (day: number) => DayPieces,
  ): TimelinePeak | undefined {
    const highest = clips.map(highestIn);
    const value = highest.reduce((most, next) => Math.max(most, next), Number.NEGATIVE_INFINITY);
    const level = this.#equallyHigh(value);
    const first = clips[highest.findIndex((most) => most >= level)];
    if (!first) return undefined;
    return { value, at: firstReaching(sweep(first.day), first.from, first.to, level) ?? first.from };
  }
}

let nextId = 0;
const keptDays = new KeptDays();

// One for all timelines: a day of the busiest system is large, and there are hundreds of systems.
const rows = new DayRows();
const whole = new DayChunk();
const further = new DayChunk();
const shared = new DayPieces();

/** The days that a span touches. */
function inWholeDays({ from, to }: Span): Span {
  return { from: dayOf(from), to: -dayOf(-to) };
}

function isWhole({ from, to }: Clip): boolean {
  return to - from === DAY;
}

/** From the first to the last instant of some members; the other way round if they do nothing. */
function extentOf(members: readonly Member[]): Span {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const member of members) {
    const extent = extentOfMember(member);
    if (!extent) continue;
    from = Math.min(from, extent.from);
    to = Math.max(to, extent.to);
  }
  return { from, to };
}

function areEqual(a: Member | undefined, b: Member | undefined): boolean {
  if (a === b) return true;
  return a?.stream === b?.stream && a?.factor === b?.factor && a?.lag === b?.lag && a?.width === b?.width;
}
