/** Which campaigns have which slot when. */
import {
  type BookedSlot,
  type Campaign,
  type DateRange,
  type FileEntry,
  isCounted,
  rangeInstants,
  type SourceFile,
  type Span,
  UTC,
  type Workspace,
  zoneOf,
} from '@liaison/model';
import { meet, rangeDays } from './campaign-days.ts';

/** A booking, with its own days, else those of the channel or the campaign that it stands in. */
export interface Booking {
  readonly campaign: string;
  readonly range: DateRange;
  readonly zone: string | undefined;
  readonly at: { readonly span: Span };
}

/** The bookings of a campaign, by the name of the slot; those of which the days are not known are left out. */
export function bookingsOf(campaign: Campaign): [slot: string, Booking][] {
  const { channels, slots, name, timezone, runs } = campaign;
  const booked = (lines: readonly BookedSlot[], days: DateRange | undefined, zone: string | undefined) =>
    lines.flatMap(({ slot, range = days, span }): [string, Booking][] =>
      slot && range ? [[slot.name, { campaign: name, range, zone, at: { span } }]] : [],
    );
  return [
    ...booked(slots, runs, timezone?.value),
    ...channels.flatMap((channel) =>
      booked(channel.slots, channel.runs ?? runs, (channel.timezone ?? timezone)?.value),
    ),
  ];
}

/** The bookings of a slot, of campaigns that count, that may be for the time of another. */
export function bookingsNear(slot: string, booking: Booking, workspace: Workspace): FileEntry<Booking>[] {
  const found = new Map<Booking, FileEntry<Booking>>();
  for (const key of keysOf(slot, booking)) {
    for (const entry of workspace.entriesOf(slotBookings).get(key)) found.set(entry.value, entry);
  }
  return [...found.values()];
}

/** An index by slot and month. */
function slotBookings({ declarations }: SourceFile): [string, Booking][] {
  return declarations.flatMap((declaration) => {
    if (declaration.kind !== 'campaign' || !isCounted(declaration)) return [];
    return bookingsOf(declaration).flatMap(([slot, booking]) =>
      keysOf(slot, booking).map((key): [string, Booking] => [key, booking]),
    );
  });
}

/** A slot is booked hundreds of times in some years, and few times in a month. */
function keysOf(slot: string, { range }: Booking): string[] {
  const days = rangeDays(range);
  if (!days) return [];
  // On another clock a time may belong to the day before or after.
  const aside = hasTime(range) ? 1 : 0;
  const [first, last] = [monthOf(days.first, -aside), monthOf(days.last, aside)];
  const months = Math.min(last - first, MOST_MONTHS) + 1;
  return Array.from({ length: months }, (_, i) => `${slot}\n${first + i}`);
}

/** Months since the year 0, of so many days after a day. */
function monthOf(day: string, later: number): number {
  const date = new Date(Date.parse(day) + later * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Ten years; what is booked for longer is a mistake. */
const MOST_MONTHS = 120;

/** Whether two bookings are for the same time: by their days, and by the clock where one of them names a time. */
export function overlap(a: Booking, b: Booking): boolean {
  if (!hasTime(a.range) && !hasTime(b.range)) {
    const [own, other] = [rangeDays(a.range), rangeDays(b.range)];
    return own !== undefined && other !== undefined && meet(own, other);
  }
  const [own, other] = [instantsOf(a), instantsOf(b)];
  return own !== undefined && other !== undefined && own.from < other.to && other.from < own.to;
}

function hasTime({ from, to }: DateRange): boolean {
  return from.time !== undefined || to?.time !== undefined;
}

function instantsOf({ range, zone }: Booking): { from: number; to: number } | undefined {
  return rangeInstants(range, (zone === undefined ? undefined : zoneOf(zone)) ?? UTC);
}
