/** From when until when a campaign reaches people, as far as it says so. */
import { type Campaign, daysBetween, isRealDate, type Moment } from '@liaison/model';

/** First and last day on which a channel sends, is on air or runs; undefined where no channel says when. */
export function channelDays(
  campaign: Campaign,
): { readonly first: string; readonly last: string } | undefined {
  const moments = campaign.channels.flatMap((channel) => [
    ...channel.sends.flatMap((send) => [send.moment, send.every?.until]),
    ...[...channel.during, channel.runs].flatMap((range) => [range?.from, range?.to]),
  ]);
  const days = moments.flatMap((moment) => dayOf(moment) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : undefined;
}

/** The last day that the campaign's people are needed: the end of `runs`, else of the last channel. */
export function lastDay(campaign: Campaign): string | undefined {
  return dayOf(campaign.runs?.to) ?? channelDays(campaign)?.last ?? dayOf(campaign.runs?.from);
}

/** How many days `runs` names, both ends included; undefined where an end is missing or cannot be. */
export function flightDays({ runs }: Campaign): number | undefined {
  const [first, last] = [dayOf(runs?.from), dayOf(runs?.to)];
  if (first === undefined || last === undefined || last < first) return undefined;
  return daysBetween(first, last) + 1;
}

function dayOf(moment: Moment | undefined): string | undefined {
  return moment && isRealDate(moment.date) ? moment.date : undefined;
}
