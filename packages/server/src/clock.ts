/** Times as people read them: on the clock of a campaign or of a system, and which clock that is. */
import { momentIn } from '@liaison/checks';
import { type Campaign, type System, statedZone, UTC, type Zone } from '@liaison/model';

/** The clock of a campaign or of a system; UTC where it names none. */
export function clockOf({ timezone }: Campaign | System): Zone {
  return statedZone(timezone) ?? UTC;
}

/** `2026-11-27 10:58 (Europe/London)`; seconds only where they are not 0. */
export function timeOn(instant: number, zone: Zone): string {
  return `${momentIn(instant, zone)} (${zone.name})`;
}

/** `27 Nov 10:58`, with the year where it is asked for. */
export function shortTime(instant: number, zone: Zone, withYear = false): string {
  const [date = '', time = ''] = momentIn(instant, zone).split(' ');
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return [String(Number(day)), name, ...(withYear ? [year] : []), time.slice(0, 5)].join(' ');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Friday`, for a date that the calendar has. */
export function weekdayOf(date: string): string {
  const days = Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
  return WEEKDAYS[((days % 7) + 7) % 7] ?? '';
}

// 1970 began with a Thursday.
const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
