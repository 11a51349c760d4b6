/** Calendar dates and times as they are written; pure text and arithmetic, no clock. */
import type { Located, Span } from './source.ts';

/** A date, or a date and a time, in the clock of whoever wrote it. */
export interface Moment {
  /** `YYYY-MM-DD`, as written; ask `isRealDate` before reckoning with it. */
  readonly date: string;
  /** `H:MM` or `HH:MM:SS`. */
  readonly time?: string;
  readonly span: Span;
}

/** Both ends belong to it: `A .. B` with dates ends with B's last second. */
export interface DateRange {
  readonly from: Moment;
  readonly to?: Moment;
  readonly span: Span;
}

export type LocatedDate = Located<string>;

/** Whether the calendar has this day: `2026-02-30` is written well and does not exist. */
export function isRealDate(date: string): boolean {
  return knownDate(date).isReal;
}

/** The begin of a day in UTC, in seconds since 1970; not a number for what is no date. */
export function beginOfDate(date: string): number {
  return knownDate(date).begin;
}

interface KnownDate {
  readonly isReal: boolean;
  readonly begin: number;
}

function knownDate(date: string): KnownDate {
  let known = KNOWN_DATES.get(date);
  if (!known) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const isReal = year >= FIRST_YEAR && day >= 1 && day <= daysOf(month, year);
    known = { isReal, begin: Date.parse(`${date}T00:00:00Z`) / 1000 };
    if (KNOWN_DATES.size >= MOST_DATES) KNOWN_DATES.clear();
    KNOWN_DATES.set(date, known);
  }
  return known;
}

// Two dozen checks ask for the dates of each campaign, and all campaigns share some hundred days.
const KNOWN_DATES = new Map<string, KnownDate>();
const MOST_DATES = 10_000;

// Earlier years mean another century to `Date`, with which dates are reckoned elsewhere.
const FIRST_YEAR = 100;

function daysOf(month: number, year: number): number {
  if (month !== 2) return DAYS[month - 1] ?? 0;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a clock shows this time: `24:00` and `9:75` do not exist. */
export function isRealTime(time: string): boolean {
  let known = REAL_TIMES.get(time);
  if (known === undefined) {
    const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
    known = hour < 24 && minute < 60 && second < 60;
    if (REAL_TIMES.size >= MOST_DATES) REAL_TIMES.clear();
    REAL_TIMES.set(time, known);
  }
  return known;
}

const REAL_TIMES = new Map<string, boolean>();

/** A text that sorts like the moment; a date alone is its first second. */
export function sortableMoment(moment: Moment): string {
  const [hour = '0', minute = '00', second = '00'] = (moment.time ?? '00:00:00').split(':');
  return `${moment.date}T${hour.padStart(2, '0')}:${minute}:${second}`;
}

/** A text that sorts like the last second that belongs to the end of a range. */
export function sortableEnd(moment: Moment): string {
  return moment.time ? sortableMoment(moment) : `${moment.date}T23:59:59`;
}

/** Whole days from one date to another; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((beginOfDate(to) - beginOfDate(from)) / 86_400);
}
