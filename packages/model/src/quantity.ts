/** Numbers with their units, as written. What a unit is worth is in `units.ts`. */
import type { Span } from './source.ts';

/**
 * What a quantity measures. `count` is a number of things, for which a bare number may stand where the
 * statement itself says what is counted; `cost` is a number of things per event.
 */
export type Dimension = 'share' | 'duration' | 'rate' | 'users' | 'count' | 'cost' | 'money' | 'any';

/** `300 rps`, `3.5 %`, `15 business days`, `85 USD per order`, `190 requests per 10 s`, `20k per day`. */
export interface Quantity {
  /** k, M and B multiplied out. */
  readonly number: number;
  /** `%`, or the word after the number; absent where the author wrote a bare number. */
  readonly unit?: string;
  /** `15 business days` counts working days of the promiser's calendar. */
  readonly business: boolean;
  readonly per?: { readonly number: number; readonly unit: string };
  /** What may stand here. */
  readonly expects: readonly Dimension[];
  /** The keyword of the statement that holds it. */
  readonly statement: string;
  readonly span: Span;
  /** The number alone, for edits that replace it. */
  readonly numberSpan: Span;
}

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, B: 1e9 };

/** The value of a written number: `1.2M` is 1200000. Exact to the last digit that a double can hold. */
export function parseNumber(written: string): number {
  const suffix = written.at(-1) ?? '';
  const factor = FACTORS[suffix];
  if (factor === undefined) return Number(written);
  // 1.1k is 1100, and 1.1 * 1000 is 1100.0000000000002 on other inputs: shift the decimal point instead.
  return Number(`${written.slice(0, -1)}e${Math.log10(factor)}`);
}
