/** From dates and ranges as they are written to the instants that they mean in a time zone. */
import type { DateRange, Moment } from './date.ts';
import { addLocal, type LocalInstant, localSeconds, type Zone } from './zone.ts';

/**
 * The instant of a moment in a zone; a date without time is the first second of its day, which is never ambiguous.
 * Undefined if the calendar has no such day or no clock shows the time.
 */
export function momentInstant(moment: Moment, zone: Zone): LocalInstant | undefined {
  const local = localSeconds(moment.date, moment.time);
  if (local === undefined) return undefined;
  return moment.time === undefined
    ? { instant: firstSecond(local, zone), state: 'unique' }
    : zone.instantOf(local);
}

/**
 * The instants `from` <= t < `to` of a range: dates are whole days, both included; an end with a time is not included.
 * Without an end it is the day, or for a moment with a time nothing but that instant (`to` equals `from`). A range that
 * is written backwards stays so. Undefined if a day or time of it does not exist.
 */
export function rangeInstants(range: DateRange, zone: Zone): { from: number; to: number } | undefined {
  const from = momentInstant(range.from, zone)?.instant;
  const to = endOf(range.to ?? range.from, zone);
  return from === undefined || to === undefined ? undefined : { from, to };
}

function endOf(moment: Moment, zone: Zone): number | undefined {
  const local = localSeconds(moment.date, moment.time);
  if (local === undefined) return undefined;
  return moment.time === undefined
    ? firstSecond(addLocal(local, 1, 'day'), zone)
    : zone.instantOf(local).instant;
}

/** Where the clock skips midnight, the day begins with the change. */
function firstSecond(midnight: number, zone: Zone): number {
  const { instant, state, other } = zone.instantOf(midnight);
  if (state !== 'gap' || other === undefined) return instant;
  return zone.changes(other, instant)[0]?.at ?? instant;
}
