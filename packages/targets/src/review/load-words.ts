/** A limit of a system and what is used of it, in words. */
import { figure, isoInstant, percent, rps, UTC, windowLabel } from '@liaison/model';
import { besideLimit, shareText } from '../load/amounts.ts';
import { dayTime, hourMinute, zoneNamed } from '../page/times.ts';
import type { Load } from './load-moves.ts';
import { code, type Rich, rich } from './rich-text.ts';

/** `rps`, `users at a time`, `requests in 24 h`. */
export function unitText({ limit, windowSeconds, windowZone }: Load): string {
  switch (limit) {
    case 'rate':
      return 'rps';
    case 'users':
      return 'users at a time';
    case 'quota':
      return windowLabel(windowSeconds ?? 0, windowZone);
  }
}

/** The system, and which of its limits where that is not the usual one. */
export function limitName(load: Load): Rich {
  return rich`${code(load.system)}${load.limit !== 'rate' && ` (${unitText(load)})`}`;
}

/** What is used of it, and how much that is of what may be: for a sentence. */
export function limitText(load: Load): Rich {
  const { usable, limit } = load;
  if (usable === null || load.share === null) return ['nobody says what it can take'];
  if (limit === 'rate') return rich`${exactShare(load)} of the ${rps(usable)} that it can take`;
  return rich`${exactShare(load)} of the ${figure(usable)} that it ${limit === 'users' ? 'can hold' : 'may get'}`;
}

/** The amount at the worst, on its side of the limit. */
export function amountOf({ after, usable }: Load): string {
  const rate = after?.rate ?? 0;
  return usable === null ? figure(rate) : besideLimit(rate, usable);
}

/** What is not all of it is never told as all. */
export function exactShare({ share, fits }: Load): string {
  const text = shareText(share ?? 0);
  if (percent(share ?? 0) !== '100 %' || share === 1) return text;
  return fits ? '99.9 %' : 'more than 100 %';
}

/** When it is used most: an instant, a day, or `up to` the end of a window; on a clock to show it on. */
export function momentText({ after, timezone, limit, windowZone }: Load): Rich {
  if (!after) return [];
  if (windowZone === null) return rich`${limit === 'quota' && 'up to '}${timeText(after.at, timezone)}`;
  const instant = Math.round(Date.parse(after.at) / 1000);
  return [dayTime(instant, zoneNamed(windowZone)).slice(0, DATE_LENGTH)];
}

/** Of `Fri 2026-11-27`. */
const DATE_LENGTH = 14;

/** `Fri 2026-11-27 10:15 Europe/Berlin (09:15 UTC)`. */
export function timeText(iso: string, timezone: string | null): Rich {
  const instant = Math.round(Date.parse(iso) / 1000);
  const zone = zoneNamed(timezone ?? 'UTC');
  const there = dayTime(instant, zone);
  if (zone.name === 'UTC') return [`${there} UTC`];
  const day = dayTime(instant, UTC);
  const isSameDay = day.slice(0, DATE_LENGTH) === there.slice(0, DATE_LENGTH);
  const utc = isSameDay ? clock(instant) : day;
  return [`${there} ${zone.name} (${utc} UTC)`];
}

function clock(instant: number): string {
  const seconds = isoInstant(instant).slice(17, 19);
  return seconds === '00' ? hourMinute(instant, UTC) : `${hourMinute(instant, UTC)}:${seconds}`;
}
