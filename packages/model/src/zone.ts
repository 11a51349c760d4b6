/**
 * Time zones: what the clock of a place shows at an instant, and which instant it means. Instants are seconds since
 * 1970-01-01T00:00:00Z; local times are counted the same way, as if the clock on the wall were UTC.
 */
import { Temporal } from 'temporal-polyfill';
import { beginOfDate, isRealDate, isRealTime } from './date.ts';
import type { Located } from './source.ts';

/** Rules of a time zone. Answers come from a table of its changes, so that many questions are cheap. */
export interface Zone {
  /** As it was asked for. */
  readonly name: string;
  /** Seconds that the local clock is ahead of UTC at an instant. */
  offsetAt(instant: number): number;
  /** The instant of a local time. In a gap it moves forward by the gap; of two it is the earlier. */
  instantOf(local: number): LocalInstant;
  /** Changes of the offset with `from` < `at` <= `to`, ascending. */
  changes(from: number, to: number): readonly OffsetChange[];
}

export interface LocalInstant {
  readonly instant: number;
  /** `gap`: the clock never shows this time; `overlap`: it shows it twice. */
  readonly state: 'unique' | 'gap' | 'overlap';
  /** In an overlap the later of the two instants; in a gap the one that lies before the change. */
  readonly other?: number;
}

/** A change of the clock: the first instant at which the new offset holds, and both offsets in seconds. */
export interface OffsetChange {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Seconds of a day whose clock does not change. */
export const DAY = 86_400;

/** The zone of this name or of a link to it, in whatever case; undefined for a name that nobody knows. */
export function zoneOf(name: string): Zone | undefined {
  if (!ZONES.has(name)) ZONES.set(name, findZone(name));
  return ZONES.get(name);
}

/** The zone that somebody states, UTC where nobody does; undefined for a name that nobody knows. */
export function statedZone(timezone: Located<string> | undefined): Zone | undefined {
  return timezone ? zoneOf(timezone.value) : UTC;
}

/**
 * A local time: seconds since 1970 on its own clock; without `time` midnight. `date` is `YYYY-MM-DD`, `time` `H:MM` or
 * `HH:MM:SS`. Undefined if the calendar has no such day or no clock shows the time.
 */
export function localSeconds(date: string, time = '0:00'): number | undefined {
  if (!DATE.test(date) || !isRealDate(date)) return undefined;
  if (time === '0:00') return beginOfDate(date);
  if (!TIME.test(time) || !isRealTime(time)) return undefined;
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return beginOfDate(date) + hour * 3600 + minute * 60 + second;
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{1,2}:\d\d(:\d\d)?$/;

/** What the clock of a zone shows at an instant: `2026-11-27 10:15`, or with seconds where they are not 0. */
export function wallClock(instant: number, zone: Zone): string {
  const local = Math.floor(instant + zone.offsetAt(instant) + HALF_MILLISECOND);
  return isoInstant(local)
    .replace('T', ' ')
    .replace(/(:00)?\.000Z$/, '');
}

// What was computed a hair too early belongs to the next second.
const HALF_MILLISECOND = 0.0005;

/** ISO 8601 in UTC, to the millisecond: `2026-11-27T09:15:00.000Z`. Later than any date stays at the last one. */
export function isoInstant(instant: number): string {
  return new Date(Math.round(withinCalendar(instant) * 1000)).toISOString();
}

/**
 * A local time so many calendar units later, at the same time of day. Months and years are clipped to the end of the
 * month: a month after 31 January is the last day of February. A part of a month is rounded.
 */
export function addLocal(local: number, count: number, unit: 'day' | 'week' | 'month' | 'year'): number {
  if (unit === 'day') return local + count * DAY;
  if (unit === 'week') return local + count * 7 * DAY;
  const midnight = Math.floor(local / DAY) * DAY;
  const date = new Date(midnight * 1000);
  const day = date.getUTCDate();
  const months = Math.round(unit === 'year' ? count * 12 : count);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(day, date.getUTCDate()));
  const later = date.getTime() / 1000;
  return Number.isNaN(later) ? withinCalendar(months * Number.POSITIVE_INFINITY) : later + local - midnight;
}

function withinCalendar(instant: number): number {
  return Math.max(-CALENDAR, Math.min(CALENDAR, instant));
}

// The range of `Date` and of Temporal: https://tc39.es/ecma262/#sec-time-values-and-time-range
const CALENDAR = 8.64e12;

export const UTC: Zone = utcZone('UTC');

const ZONES = new Map<string, Zone | undefined>([['UTC', UTC]]);

function findZone(name: string): Zone | undefined {
  const id = knownName(name);
  if (id === undefined) return undefined;
  return id === 'UTC' ? utcZone(name) : tableZone(name, id);
}

/** The main name of a zone. Temporal would take a whole date for a zone, and refuses names that Intl accepts. */
function knownName(name: string): string | undefined {
  try {
    const id = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id).timeZoneId;
  } catch {
    return undefined;
  }
}

function utcZone(name: string): Zone {
  return {
    name,
    offsetAt: () => 0,
    instantOf: (local) => ({ instant: local, state: 'unique' }),
    changes: () => [],
  };
}

/** The changes of some two years, and of a few days around them. */
interface Block {
  readonly changes: readonly OffsetChange[];
  /** Offset before the first of the changes. */
  readonly first: number;
}

// Shorter than three years: as far ahead as the polyfill is sure to look for a change.
const BLOCK = 2 ** 26;
// A clock and UTC are less than a day apart, so a local time finds its changes in the block of its own number.
const MARGIN = 2 * DAY;

function tableZone(name: string, id: string): Zone {
  const blocks = new Map<number, Block>();
  let number = Number.NaN;
  let block: Block = { changes: [], first: 0 };

  /** Most questions are about the time of the question before. */
  function blockAt(time: number): Block {
    const wanted = blockNumber(time);
    if (wanted === number) return block;
    block = blocks.get(wanted) ?? readBlock(id, wanted);
    blocks.set(wanted, block);
    number = wanted;
    return block;
  }

  return {
    name,
    offsetAt(instant) {
      const { changes, first } = blockAt(instant);
      let offset = first;
      for (const { at, after } of changes) {
        if (instant < at) break;
        offset = after;
      }
      return offset;
    },
    instantOf(local) {
      const { changes, first } = blockAt(local);
      let offset = first;
      for (const { at, before, after } of changes) {
        if (local < at + Math.min(before, after)) break;
        if (local < at + Math.max(before, after)) {
          return { instant: local - before, state: before < after ? 'gap' : 'overlap', other: local - after };
        }
        offset = after;
      }
      return { instant: local - offset, state: 'unique' };
    },
    changes(from, to) {
      const found: OffsetChange[] = [];
      for (let each = blockNumber(from); each <= blockNumber(to); each += 1) {
        for (const change of blockAt(each * BLOCK).changes) {
          if (blockNumber(change.at) === each && change.at > from && change.at <= to) found.push(change);
        }
      }
      return found;
    },
  };
}

// The calendar's first and last blocks stay out: they reach past its ends.
const LAST_BLOCK = Math.floor(CALENDAR / BLOCK) - 1;

function blockNumber(time: number): number {
  return Math.max(-LAST_BLOCK, Math.min(LAST_BLOCK, Math.floor(time / BLOCK)));
}

function readBlock(id: string, number: number): Block {
  const end = (number + 1) * BLOCK + MARGIN;
  const start = Temporal.Instant.fromEpochMilliseconds((number * BLOCK - MARGIN) * 1000);
  const zoned = start.toZonedDateTimeISO(id);
  const first = offsetOf(zoned);
  const changes: OffsetChange[] = [];
  let before = first;
  let next = zoned.getTimeZoneTransition('next');
  while (next && next.epochMilliseconds < end * 1000) {
    const after = offsetOf(next);
    changes.push({ at: next.epochMilliseconds / 1000, before, after });
    before = after;
    next = next.getTimeZoneTransition('next');
  }
  return { changes, first };
}

function offsetOf(zoned: Temporal.ZonedDateTime): number {
  return zoned.offsetNanoseconds / 1e9;
}
