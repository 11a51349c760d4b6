/** Cards of numbers and of times as they are written: what they are worth, and on whose clock. */
import { duration, figure, momentIn } from '@liaison/checks';
import {
  countBefore,
  dimensionOf,
  isRealDate,
  type Moment,
  momentInstant,
  type Quantity,
  rateOf,
  type SourceFile,
  secondsOf,
  UTC,
  type Workspace,
  type Zone,
} from '@liaison/model';
import { weekdayOf } from '../clock.ts';
import { holds } from '../surroundings.ts';
import { type Card, facts } from './card.ts';
import { momentText, quantityText } from './written.ts';

/** The quantity around a place. */
export function quantityAt({ quantities }: SourceFile, offset: number): Quantity | undefined {
  const before = countBefore(quantities, offset + 1, ({ span }) => span.start);
  const quantity = quantities[before - 1];
  return quantity && holds(quantity.span, offset) ? quantity : undefined;
}

/** What a rate or a duration is in seconds; undefined where that says nothing new, or nothing true of a calendar. */
export function quantityCard(quantity: Quantity, workspace: Workspace): Card | undefined {
  if (isOfCalendar(quantity)) return undefined;
  const text = quantityText(quantity);
  const dimension = dimensionOf(quantity, workspace.units);
  const rate = dimension === 'rate' ? rateOf(quantity, workspace.units) : undefined;
  const seconds = dimension === 'duration' ? secondsOf(quantity, workspace.units) : undefined;
  const worth =
    rate && rate.window !== 1 && quantity.unit !== 'rps'
      ? `${figure(rate.perSecond)} ${rate.things ?? ''} per second`.replace('  ', ' ')
      : seconds === undefined
        ? undefined
        : duration(seconds);
  if (worth === undefined || worth === text) return undefined;
  return { heading: `**${text}**`, facts: facts(['That is', worth]) };
}

/** Months and years are as long as the calendar has them, so that no number of days is right. */
function isOfCalendar({ unit, per }: Quantity): boolean {
  return [unit, per?.unit].some((word) => /^(?:month|year)s?$/.test(word ?? ''));
}

/** The moment around a place. */
export function momentAt({ moments }: SourceFile, offset: number): Moment | undefined {
  return moments.find(({ span }) => holds(span, offset));
}

/** The day of the week, and the same instant in UTC; undefined for days that the calendar does not have. */
export function momentCard(moment: Moment, zone: Zone | undefined): Card | undefined {
  if (!isRealDate(moment.date)) return undefined;
  const instant = zone && moment.time !== undefined ? momentInstant(moment, zone)?.instant : undefined;
  return {
    heading: `**${weekdayOf(moment.date)}, ${momentText(moment)}**`,
    facts: facts(
      ['Clock', zone && moment.time !== undefined ? zone.name : undefined],
      ['In UTC', instant !== undefined && zone?.name !== 'UTC' ? momentIn(instant, UTC) : undefined],
    ),
  };
}
