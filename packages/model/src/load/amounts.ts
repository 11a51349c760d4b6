/** Written quantities as the numbers that the load model reckons with; undefined where the unit does not fit. */
import type { Quantity } from '../quantity.ts';
import type { UnitTable } from '../units.ts';

/** So many things per second: `300 rps`, `20k per day`, `900 visits per minute`. */
export interface Rate {
  readonly perSecond: number;
  /** `requests`, `visits`, `messages`; undefined where the statement itself says what is counted. */
  readonly things: string | undefined;
  /** Seconds of the window behind `per`; undefined for units such as rps, which are rates themselves. */
  readonly window: number | undefined;
}

/** `3.5 %` is 0.035. */
export function shareOf(quantity: Quantity | undefined): number | undefined {
  return quantity?.unit === '%' ? quantity.number / 100 : undefined;
}

/** `20 rps`, `5000 visits per h`; undefined for what is no rate of things. */
export function rateOf(quantity: Quantity | undefined, units: UnitTable): Rate | undefined {
  if (!quantity) return undefined;
  const unit = quantity.unit === undefined ? undefined : units.get(quantity.unit);
  if (quantity.unit !== undefined && !unit) return undefined;
  if (!quantity.per) {
    if (unit?.dimension !== 'rate') return undefined;
    return { perSecond: quantity.number * unit.factor, things: 'requests', window: undefined };
  }
  const per = units.get(quantity.per.unit);
  const window = per?.dimension === 'duration' ? per.factor * quantity.per.number : 0;
  if (window <= 0 || (unit && unit.dimension !== 'things')) return undefined;
  return { perSecond: quantity.number / window, things: quantity.unit, window };
}

/** `480k people`, or a bare number where the statement itself says what is counted. */
export function countOf(quantity: Quantity | undefined, units: UnitTable): number | undefined {
  if (!quantity || quantity.per) return undefined;
  if (quantity.unit === undefined) return quantity.number;
  const unit = units.get(quantity.unit);
  return unit?.dimension === 'things' || unit?.dimension === 'users' ? quantity.number : undefined;
}

/** `45k users`. */
export function usersOf(quantity: Quantity | undefined, units: UnitTable): number | undefined {
  if (quantity?.unit === undefined || quantity.per) return undefined;
  return units.get(quantity.unit)?.dimension === 'users' ? quantity.number : undefined;
}

/** `4 requests per order`: the number, and the event without its plural. */
export function costOf(
  quantity: Quantity | undefined,
  units: UnitTable,
): { readonly number: number; readonly event: string } | undefined {
  if (!quantity?.per) return undefined;
  const per = units.get(quantity.per.unit);
  if (per?.dimension !== 'things' || quantity.per.number <= 0) return undefined;
  return { number: quantity.number / quantity.per.number, event: quantity.per.unit };
}
