/** Until when a campaign reaches people, as far as it says so. */
import { type Campaign, channelDays, daysBetween, realDay } from '@liaison/model';

/** The last day that the campaign's people are needed: the end of `runs`, else of the last channel. */
export function lastDay(campaign: Campaign): string | undefined {
  return realDay(campaign.runs?.to) ?? channelDays(campaign)?.last ?? realDay(campaign.runs?.from);
}

/** How many days `runs` names, both ends included; undefined where an end is missing or cannot be. */
export function flightDays({ runs }: Campaign): number | undefined {
  const [first, last] = [realDay(runs?.from), realDay(runs?.to)];
  if (first === undefined || last === undefined || last < first) return undefined;
  return daysBetween(first, last) + 1;
}
