/** Days as campaigns write them, whole and on whatever clock: enough to see whether two things meet. */
import { type Campaign, type Channel, type DateRange, daysBetween, realDay } from '@liaison/model';

/** First and last day, as `2026-11-27`; both belong to it. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days of a range; a single moment is its day. Undefined for days that do not exist or stand the wrong way round. */
export function rangeDays(range: DateRange | undefined): Days | undefined {
  const [first, last] = [realDay(range?.from), realDay(range?.to ?? range?.from)];
  return first !== undefined && last !== undefined && first <= last ? { first, last } : undefined;
}

/** On which days a channel is out: its own flight, or from its first send on, else the flight of its campaign. */
export function daysOf({ runs, during, sends }: Channel, campaign: Campaign): Days | undefined {
  if (runs) return rangeDays(runs);
  const flight = rangeDays(campaign.runs);
  if (during.length > 0) return span(during.flatMap((range) => rangeDays(range) ?? []));
  const starts = sends.flatMap(({ moment }) => realDay(moment) ?? []).sort();
  // An answer may come until the campaign ends.
  return starts[0] !== undefined && flight && starts[0] <= flight.last
    ? { first: starts[0], last: flight.last }
    : flight;
}

/** Whether there is a day that belongs to both. */
export function meet(a: Days, b: Days): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** How many days, both ends included. */
export function lengthOf({ first, last }: Days): number {
  return daysBetween(first, last) + 1;
}

/** The days that belong to both; undefined where there are none. */
export function common(a: Days, b: Days): Days | undefined {
  if (!meet(a, b)) return undefined;
  return { first: a.first > b.first ? a.first : b.first, last: a.last < b.last ? a.last : b.last };
}

/** `on 2026-11-27`, `from 2026-11-27 to 2026-11-30`. */
export function written({ first, last }: Days): string {
  return first === last ? `on ${first}` : `from ${first} to ${last}`;
}

function span(all: readonly Days[]): Days | undefined {
  const first = all.map((days) => days.first).sort()[0];
  const last = all
    .map((days) => days.last)
    .sort()
    .at(-1);
  return first !== undefined && last !== undefined ? { first, last } : undefined;
}
