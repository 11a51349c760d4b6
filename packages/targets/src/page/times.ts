/** Instants on a page: on the clock of a place and in UTC, of which the reader chooses one. */
import { DAY, isoInstant, UTC, wallClock, type Zone, zoneOf } from '@liaison/model';
import { type Html, html } from './html.ts';

/** The zone of a name, UTC where nobody knows it. */
export function zoneNamed(name: string): Zone {
  return zoneOf(name) ?? UTC;
}

/** `Fri 2026-11-27 10:15`, and the zone's name behind it where it is asked for. */
export function timeHtml(instant: number, zoneName: string, withZone = true): Html {
  const rounded = Math.round(instant);
  const zone = zoneNamed(zoneName);
  const local = dayTime(rounded, zone);
  const iso = isoInstant(rounded).replace('.000Z', 'Z');
  if (zone.name === 'UTC') return html`<time datetime="${iso}">${local}${withZone && ' UTC'}</time>`;
  return html`<time datetime="${iso}"><span class="local">${local}${withZone && ` ${zone.name}`}</span><span class="utc">${dayTime(rounded, UTC)}${withZone && ' UTC'}</span></time>`;
}

/** `Fri 2026-11-27 10:15`; seconds where there are some. */
export function dayTime(instant: number, zone: Zone): string {
  const rounded = Math.round(instant);
  return `${weekday(rounded, zone)} ${wallClock(rounded, zone)}`;
}

/** `27 Nov`. */
export function shortDay(instant: number, zone: Zone): string {
  const [, month = '', day = ''] = wallClock(instant, zone).slice(0, 10).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
}

/** `27 Nov 2026`. */
export function longDay(instant: number, zone: Zone): string {
  return `${shortDay(instant, zone)} ${wallClock(instant, zone).slice(0, 4)}`;
}

/** `10:15`. */
export function hourMinute(instant: number, zone: Zone): string {
  return wallClock(instant, zone).slice(11, 16);
}

/** `10:15:05`. */
export function timeOfDay(instant: number, zone: Zone): string {
  return wallClock(instant, zone).slice(11).padEnd(8, ':00');
}

function weekday(instant: number, zone: Zone): string {
  const days = Math.floor((instant + zone.offsetAt(instant)) / DAY);
  // 1970 began with a Thursday.
  return WEEKDAYS[(((days + 4) % 7) + 7) % 7] ?? '';
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
