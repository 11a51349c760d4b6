/** Lengths of time counted from a day: days on which people work (Monday to Friday; no public holidays), and all days. */

import type { Quantity } from './quantity.ts';
import { secondsOf, type UnitTable } from './units.ts';
import { addLocal, DAY, isoInstant, localSeconds } from './zone.ts';

/**
 * The business day so many business days later, earlier for a negative number. A Saturday or Sunday counts as the
 * Friday before it going on, and as the Monday behind it going back. Undefined if the calendar has no such day.
 */
export function addBusinessDays(date: string, days: number): string | undefined {
  const local = localSeconds(date);
  if (local === undefined) return undefined;
  const step = days < 0 ? -1 : 1;
  let day = local / DAY;
  while (isWeekend(day)) day -= step;
  const whole = Math.trunc(days / WORKING_DAYS);
  day += whole * 7;
  for (let left = Math.abs(days - whole * WORKING_DAYS); left > 0; left--) {
    do day += step;
    while (isWeekend(day));
  }
  return dayText(day);
}

/** Business days behind one day up to and with another; negative if `to` is earlier. Undefined for days that do not exist. */
export function businessDaysBetween(from: string, to: string): number | undefined {
  const [begin, end] = [localSeconds(from), localSeconds(to)];
  if (begin === undefined || end === undefined) return undefined;
  return workedUpTo(end / DAY) - workedUpTo(begin / DAY);
}

/**
 * The day a length of time later, or earlier with `direction` -1: months and years by the calendar, business time in
 * business days of eight hours, anything else in days, rounded up to whole ones. Undefined for what is no length of time.
 */
export function dayLater(
  date: string,
  time: Quantity,
  units: UnitTable,
  direction: 1 | -1 = 1,
): string | undefined {
  const local = localSeconds(date);
  const seconds = secondsOf({ ...time, business: false }, units);
  if (local === undefined || seconds === undefined || !Number.isFinite(seconds)) return undefined;
  if (time.business) return addBusinessDays(date, direction * Math.ceil(businessDaysIn(time, seconds)));
  const calendar = CALENDAR.get(time.unit ?? '');
  const later = calendar
    ? addLocal(local, direction * time.number, calendar)
    : local + direction * Math.ceil(seconds / DAY) * DAY;
  return dayText(later / DAY);
}

/** A business day is 09:00 to 17:00, and a week has five. */
function businessDaysIn({ number }: Quantity, seconds: number): number {
  const each = number === 0 ? 0 : seconds / number;
  if (each >= 7 * DAY) return (seconds / (7 * DAY)) * WORKING_DAYS;
  return each >= DAY ? seconds / DAY : seconds / (8 * 3600);
}

const CALENDAR: ReadonlyMap<string, 'month' | 'year'> = new Map([
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
]);

const WORKING_DAYS = 5;

/** Business days since a Sunday long ago, up to and with a day since 1970. */
function workedUpTo(day: number): number {
  const weeks = Math.floor((day - SUNDAY) / 7);
  return weeks * WORKING_DAYS + Math.min(day - SUNDAY - weeks * 7, WORKING_DAYS);
}

/** 4 January 1970, in days since the 1st. */
const SUNDAY = 3;

function isWeekend(day: number): boolean {
  const weekday = (((day - SUNDAY) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

function dayText(day: number): string {
  return isoInstant(day * DAY).slice(0, 10);
}
