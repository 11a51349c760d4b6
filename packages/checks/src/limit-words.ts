/** An amount beside the limit that it exceeds, in words. */
import { count, figure, percent } from './figures.ts';

/** `163 % of`, or where both would read the same, `0.4 more than`. */
export function beside(amount: number, limit: number): string {
  return amount >= limit * 1.005 ? `${percent(amount / limit)} of` : `${figure(amount - limit)} more than`;
}

/** A limit as people write it: `1050`, `100k`, `1.2M`. */
export function written(number: number): string {
  if (number >= 1e6) return `${figure(number / 1e6)}M`;
  return number >= 1e4 ? `${figure(number / 1e3)}k` : count(number);
}
