/** Facts of the usual shapes, so that families say only what is theirs. */
import { type DateRange, daysBetween, isRealDate, type LocatedDate, type Moment } from '../date.ts';
import { rateOf } from '../load/amounts.ts';
import type { Quantity } from '../quantity.ts';
import type { Span } from '../source.ts';
import { secondsOf, type UnitTable } from '../units.ts';
import { type Fact, factId } from './fact.ts';

/** A number with its unit as people read it: `400000 messages`, `3.5 %`, `85 USD per order`. */
export function quantityText(quantity: Quantity): string {
  const { number, unit, per, business } = quantity;
  const words = [
    String(number),
    ...(business ? ['business'] : []),
    ...(unit === undefined ? [] : [unit]),
    ...(per ? ['per', ...(per.number === 1 ? [] : [String(per.number)]), per.unit] : []),
  ];
  return words.join(' ');
}

/** A fact that is a number. `amount` is the number in the family's own unit; without it the two are only different. */
export function numberFact(
  key: string,
  about: string,
  quantity: Quantity | undefined,
  amount: number | undefined = quantity?.number,
): Fact[] {
  if (!quantity) return [];
  const text = quantityText(quantity);
  const value = amount === undefined ? text : String(Number(amount.toPrecision(12)));
  return [{ key, about, text, value, span: quantity.span, ...(amount !== undefined && { amount }) }];
}

/**
 * A fact that is a number of whatever kind: amounts are compared in seconds, per second and so on, and where what is
 * counted differs, they are different.
 */
export function amountFact(
  key: string,
  about: string,
  quantity: Quantity | undefined,
  units: UnitTable,
): Fact[] {
  if (!quantity) return [];
  const { amount, scale } = comparable(quantity, units);
  const value = `${Number(amount.toPrecision(12))} ${scale}`;
  return [{ key, about, text: quantityText(quantity), value, amount, scale, span: quantity.span }];
}

function comparable(quantity: Quantity, units: UnitTable): { amount: number; scale: string } {
  const { number, unit, per, business } = quantity;
  if (business) {
    const seconds = secondsOf({ ...quantity, business: false }, units);
    return { amount: seconds ?? number, scale: `business ${seconds === undefined ? (unit ?? '') : 'time'}` };
  }
  const seconds = secondsOf(quantity, units);
  if (seconds !== undefined) return { amount: seconds, scale: 'time' };
  const rate = rateOf(quantity, units);
  if (rate) return { amount: rate.perSecond, scale: `${rate.things ?? ''} per second` };
  return per
    ? { amount: number / per.number, scale: `${unit ?? ''} per ${per.unit}` }
    : { amount: number, scale: unit ?? '' };
}

/** A fact that is a day; a later one is more. */
export function dayFact(key: string, about: string, date: LocatedDate | undefined): Fact[] {
  if (!date) return [];
  const { value, span } = date;
  const amount = isRealDate(value) ? daysBetween('1970-01-01', value) : undefined;
  return [{ key, about, value, text: value, span, ...(amount !== undefined && { amount }) }];
}

/** `2026-11-24 .. 2026-12-01`. */
export function rangeText({ from, to }: DateRange): string {
  return to ? `${momentText(from)} .. ${momentText(to)}` : momentText(from);
}

/** `2026-11-27 09:00`. */
export function momentText({ date, time }: Moment): string {
  return time === undefined ? date : `${date} ${time}`;
}

/** Facts that are parts of another, by its family, key and number: where that is new or gone, they need not be told. */
export function partsOf(family: string, key: string, facts: readonly Fact[], number?: number): Fact[] {
  return facts.map((fact) => ({ ...fact, within: factId(family, key, number) }));
}

/** A fact that is a word or a name. */
export function wordFact(key: string, about: string, text: string | undefined, span: Span): Fact[] {
  return text === undefined ? [] : [{ key, about, text, value: text, span }];
}

/** `` `name` ``, as names stand in sentences. */
export function named(name: string): string {
  return `\`${name}\``;
}
