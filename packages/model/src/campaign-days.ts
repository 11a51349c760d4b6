/** From when on a campaign reaches people, as far as it says so. */
import type { Campaign } from './campaign.ts';
import { isRealDate, type Moment } from './date.ts';

/** First and last day on which a channel sends, is on air or runs; undefined where no channel says when. */
export function channelDays(
  campaign: Campaign,
): { readonly first: string; readonly last: string } | undefined {
  const moments = campaign.channels.flatMap((channel) => [
    ...channel.sends.flatMap((send) => [send.moment, send.every?.until]),
    ...[...channel.during, channel.runs].flatMap((range) => [range?.from, range?.to]),
  ]);
  const days = moments.flatMap((moment) => realDay(moment) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : undefined;
}

/** The first day of the flight, else of a channel; undefined where neither is written, or not one of the calendar. */
export function launchDay(campaign: Campaign): string | undefined {
  return realDay(campaign.runs?.from) ?? channelDays(campaign)?.first;
}

/** The day of a moment, if the calendar has it. */
export function realDay(moment: Moment | undefined): string | undefined {
  return moment && isRealDate(moment.date) ? moment.date : undefined;
}
