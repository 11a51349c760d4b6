/** Instants in messages: on the clock that the reader's file keeps. */
import { type Located, type Zone, zoneOf } from '@liaison/model';
import { momentIn } from './figures.ts';

/** `2026-11-27 10:15` on the clock of a `timezone` line; without one, or with one that nobody knows, in UTC and saying so. */
export function clockTime(instant: number, timezone: Located<string> | undefined): string {
  const zone = timezone && zoneOf(timezone.value);
  return zone ? momentIn(instant, zone) : `${momentIn(instant, UTC)} UTC`;
}

/** As `clockTime`, to the nearest minute: where a stretch of time begins that has no sharp edge. */
export function clockMinute(instant: number, timezone: Located<string> | undefined): string {
  return clockTime(Math.round(instant / 60) * 60, timezone);
}

const UTC = zoneOf('UTC') as Zone;
