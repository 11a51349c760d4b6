/** Moments moved on the clock of whoever wrote them: by days at the same time of day, by seconds as the clock counts. */
import type { DateRange, Moment } from '../date.ts';
import { addLocal, isoInstant, localSeconds } from '../zone.ts';

/** How far something is moved, later if positive. */
export interface Shift {
  readonly days?: number;
  readonly seconds?: number;
}

/** A moment so much later; a day or time that does not exist stays as it is, and so does what would leave the calendar. */
export function movedMoment(moment: Moment, { days = 0, seconds = 0 }: Shift): Moment {
  const local = localSeconds(moment.date, moment.time);
  if (local === undefined) return moment;
  const { date, time } = momentOf(addLocal(local, days, 'day') + seconds);
  if (!/^\d{4}-/.test(date)) return moment;
  if (seconds === 0) return { ...moment, date };
  return { ...moment, date, time };
}

/** Of a range, days without a time are moved by days only: a campaign runs on whole days. */
export function movedRange(range: DateRange, shift: Shift): DateRange {
  const moved = (moment: Moment) =>
    movedMoment(moment, moment.time === undefined ? { days: shift.days ?? 0 } : shift);
  return { ...range, from: moved(range.from), ...(range.to && { to: moved(range.to) }) };
}

/** Date and time as they are written, of local seconds: `2026-11-27` and `10:15`, with seconds where there are some. */
export function momentOf(local: number): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = isoInstant(local).split('T');
  return { date, time: time.replace(/\.000Z$/, '').replace(/:00$/, '') };
}
