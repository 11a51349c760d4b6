/** Who writes to a list when: the messages of campaigns that count, by the list and the days on which they go out. */
import {
  type AudienceList,
  type Channel,
  countOf,
  DAY,
  type EntriesOf,
  type Forecast,
  type Quantity,
  type SourceFile,
  shareOf,
  UTC,
  type Workspace,
  zoneOf,
} from '@liaison/model';
import { campaignIndex } from './campaign-index.ts';

/** What one channel sends to the people of a list in one period. */
export interface Contact {
  readonly channel: Channel;
  /** Messages in the period. */
  readonly messages: number;
  /** The instant at which the first of them goes out. */
  readonly from: number;
}

/** Periods into which the calendar is divided, by the name of their unit. */
export type Period = 'day' | 'week' | 'month';

/** The period that a limit such as `2 messages per week` is for; undefined for other spans of time. */
export function periodOf({ per }: Quantity): Period | undefined {
  const word = per?.unit.replace(/s$/, '');
  if (per?.number === 7 && word === 'day') return 'week';
  return per?.number === 1 && (word === 'day' || word === 'week' || word === 'month') ? word : undefined;
}

/** The contacts of a list in the period that begins on a day, with the campaigns that make them. */
export function contactsIn(period: Period, list: string, day: string, workspace: Workspace) {
  return CONTACTS[period](`${list}\n${day}`, workspace);
}

/** The periods in which a campaign's channels write to a list, by their first days. */
export function ownContacts(period: Period, forecast: Forecast): ReadonlyMap<string, readonly Contact[]> {
  return ENTRIES[period](forecast);
}

/** Another list, and the share of a list's people who are on it, too. */
export interface Overlap {
  readonly list: string;
  readonly share: number;
}

/** Lists on which people of a list are, too, as far as one of the two says so; without the list itself. */
export function overlapsOf(list: AudienceList, workspace: Workspace): Overlap[] {
  const own = list.overlaps.flatMap(({ list: other, share }): Overlap[] => {
    const part = shareOf(share);
    return other && part !== undefined ? [{ list: other.name, share: part }] : [];
  });
  const size = sizeOf(list, workspace);
  const others = workspace
    .entriesOf(overlappingLists)
    .get(list.name)
    .flatMap(({ value: name }): Overlap[] => {
      const other = workspace.lookup('list', name)[0]?.declaration;
      if (!other || name === list.name || own.some((known) => known.list === name)) return [];
      const part = shareOf(other.overlaps.find((line) => line.list?.name === list.name)?.share);
      const people = sizeOf(other, workspace);
      return part === undefined || !people || !size
        ? []
        : [{ list: name, share: Math.min(1, (part * people) / size) }];
    });
  return [...own, ...others];
}

/** People on a list. */
export function sizeOf(list: AudienceList | undefined, { units }: Workspace): number | undefined {
  return countOf(list?.size?.amount, units);
}

/** Lists that say of another that people are on both, by the other. */
function overlappingLists({ declarations }: SourceFile): [string, string][] {
  return declarations.flatMap((declaration) =>
    declaration.kind === 'list'
      ? declaration.overlaps.flatMap(({ list }): [string, string][] =>
          list ? [[list.name, declaration.name]] : [],
        )
      : [],
  );
}

/** First second of the period of a local time, and of the one after it. Weeks begin on Monday, as in ISO 8601. */
const BOUNDS: Readonly<Record<Period, (local: number) => readonly [first: number, next: number]>> = {
  day: (local) => {
    const first = Math.floor(local / DAY) * DAY;
    return [first, first + DAY];
  },
  week: (local) => {
    // 1 January 1970 was a Thursday.
    const first = (Math.floor((local / DAY + 3) / 7) * 7 - 3) * DAY;
    return [first, first + 7 * DAY];
  },
  month: (local) => {
    const date = new Date(local * 1000);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    return [Date.UTC(year, month) / 1000, Date.UTC(year, month + 1) / 1000];
  },
};

/** By list and first day of the period. Messages that go out over several periods are divided evenly. */
function entriesBy(period: Period): EntriesOf<Contact> {
  return ({ campaign, load }) => {
    const found = new Map<string, Contact[]>();
    for (const { channel, windows } of load.channels) {
      const source = channel.audience?.source?.name;
      // The people of a form are not those of a list.
      if (source === undefined || campaign.captures.some(({ name }) => name === source)) continue;
      const byKey = new Map<string, { messages: number; from: number }>();
      for (const { from, seconds, messages, zone } of windows) {
        const clock = zoneOf(zone ?? (channel.timezone ?? campaign.timezone)?.value ?? 'UTC') ?? UTC;
        const begin = from + clock.offsetAt(from);
        const end = begin + Math.min(Math.max(seconds, 1), LONGEST);
        for (let at = begin; at < end; ) {
          const [first, next] = BOUNDS[period](at);
          const key = `${source}\n${new Date(first * 1000).toISOString().slice(0, 10)}`;
          const part = (messages * (Math.min(next, end) - at)) / (end - begin);
          const known = byKey.get(key);
          if (!known) byKey.set(key, { messages: part, from: from + at - begin });
          else {
            known.messages += part;
            known.from = Math.min(known.from, from + at - begin);
          }
          at = next;
        }
      }
      for (const [key, { messages, from }] of byKey) {
        const list = found.get(key) ?? [];
        list.push({ channel, messages, from });
        found.set(key, list);
      }
    }
    return found;
  };
}

/** What is sent evenly for longer than five years is cut there. */
const LONGEST = 5 * 366 * DAY;

const ENTRIES: Readonly<Record<Period, EntriesOf<Contact>>> = {
  day: entriesBy('day'),
  week: entriesBy('week'),
  month: entriesBy('month'),
};

const CONTACTS = {
  day: campaignIndex(ENTRIES.day),
  week: campaignIndex(ENTRIES.week),
  month: campaignIndex(ENTRIES.month),
};
