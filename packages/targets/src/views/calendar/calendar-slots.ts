/** The places that one campaign at a time can have, as data of the calendar: who has them when, and what two want. */
import {
  type BookedSlot,
  type DateRange,
  type Forecast,
  rangeInstants,
  type Workspace,
} from '@liaison/model';
import { placeOf, type SourcePlace } from '../../page/source-place.ts';
import { zoneNamed } from '../../page/times.ts';
import type { Time } from './calendar-view.ts';

export interface SlotBooking extends Time {
  readonly campaign: string;
  readonly place: SourcePlace;
}

export interface CalendarSlot {
  readonly name: string;
  readonly title: string;
  readonly place: SourcePlace;
  /** In order. */
  readonly bookings: readonly SlotBooking[];
  /** Times for which more than one campaign that counts has it. */
  readonly clashes: readonly (Time & { readonly campaigns: readonly string[] })[];
}

/** The slots that campaigns have within a time, by name; those of other systems are left out, if some are asked for. */
export function slotsOf(
  forecasts: readonly Forecast[],
  counted: ReadonlySet<string>,
  { workspace, window, systems }: { workspace: Workspace; window: Time; systems?: ReadonlySet<string> },
): CalendarSlot[] {
  const booked = new Map<string, SlotBooking[]>();
  for (const forecast of forecasts) {
    for (const [slot, booking] of bookingsOf(forecast)) {
      if (booking.from >= window.to || booking.to <= window.from) continue;
      booked.set(slot, [...(booked.get(slot) ?? []), booking]);
    }
  }
  return [...booked.keys()].sort().flatMap((slot): CalendarSlot[] => {
    const declared = workspace.lookup('slot', slot)[0];
    if (!declared) return [];
    const { declaration, file } = declared;
    if (systems && !(declaration.system && systems.has(declaration.system.name))) return [];
    const bookings = (booked.get(slot) ?? []).toSorted((a, b) => a.from - b.from);
    return [
      {
        name: slot,
        title: declaration.title ?? '',
        place: placeOf(file, declaration.nameSpan),
        bookings,
        clashes: clashesOf(bookings.filter(({ campaign }) => counted.has(campaign))),
      },
    ];
  });
}

/** With their own days, else those of the channel or the campaign, as `double-booked-slot` has it. */
function bookingsOf({ campaign, file }: Forecast): [slot: string, SlotBooking][] {
  const { name, runs, slots, channels } = campaign;
  const booked = (lines: readonly BookedSlot[], days: DateRange | undefined, zone = 'UTC') =>
    lines.flatMap(({ slot, range = days, span }): [string, SlotBooking][] => {
      const time = range && rangeInstants(range, zoneNamed(zone));
      if (!slot || !time || time.to <= time.from) return [];
      return [[slot.name, { campaign: name, from: time.from, to: time.to, place: placeOf(file, span) }]];
    });
  const zone = campaign.timezone?.value;
  return [
    ...booked(slots, runs, zone),
    ...channels.flatMap((channel) =>
      booked(channel.slots, channel.runs ?? runs, channel.timezone?.value ?? zone),
    ),
  ];
}

/** Where a booking begins before an earlier one is over. */
function clashesOf(bookings: readonly SlotBooking[]): CalendarSlot['clashes'] {
  return bookings.flatMap((later, index) =>
    bookings.slice(0, index).flatMap((earlier) => {
      const to = Math.min(earlier.to, later.to);
      if (later.from >= to) return [];
      return [{ from: later.from, to, campaigns: [...new Set([earlier.campaign, later.campaign])] }];
    }),
  );
}
