/** Instants in messages: on the clock that the reader's file keeps. */
import { type Campaign, type Channel, type Located, UTC, type Zone, zoneOf } from '@liaison/model';
import { momentIn } from './figures.ts';

/** `2026-11-27 10:15` on the clock of a `timezone` line; without one, or with one that nobody knows, in UTC and saying so. */
export function clockTime(instant: number, timezone: Located<string> | undefined): string {
  const zone = timezone && zoneOf(timezone.value);
  return zone ? momentIn(instant, zone) : `${momentIn(instant, UTC)} UTC`;
}

/** As `clockTime`, on the clock of a channel; a clock that is not the campaign's own is named. */
export function channelTime(instant: number, channel: Channel, campaign: Campaign): string {
  const zone = channel.timezone && zoneOf(channel.timezone.value);
  if (!zone || zone.name === campaign.timezone?.value) return clockTime(instant, campaign.timezone);
  return `${momentIn(instant, zone)} ${clockName(zone)}`;
}

/** The day that begins at an instant in a zone, which is named where it is not the campaign's own. */
export function dayTime(instant: number, zone: Zone, campaign: Campaign): string {
  const day = momentIn(instant, zone).slice(0, 10);
  return zone.name === campaign.timezone?.value ? day : `${day} ${clockName(zone)}`;
}

function clockName({ name }: Zone): string {
  return name === 'UTC' ? name : `in ${name}`;
}

/** As `clockTime`, to the nearest minute: where a stretch of time begins that has no sharp edge. */
export function clockMinute(instant: number, timezone: Located<string> | undefined): string {
  return clockTime(Math.round(instant / 60) * 60, timezone);
}
