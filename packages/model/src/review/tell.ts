/** Facts of the usual shapes, so that families say only what is theirs. */
import type { Quantity } from '../quantity.ts';
import type { Span } from '../source.ts';
import type { Fact } from './fact.ts';

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

/** A fact that is a word or a name. */
export function wordFact(key: string, about: string, text: string | undefined, span: Span): Fact[] {
  return text === undefined ? [] : [{ key, about, text, value: text, span }];
}

/** `` `name` ``, as names stand in sentences. */
export function named(name: string): string {
  return `\`${name}\``;
}
