/** What the cells of a table are worth: numbers as people and spreadsheets write them, and instants. */
import { isRealDate } from '@liaison/model';
import type { Delimiter } from './csv-rows.ts';

export interface CellNumber {
  readonly value: number;
  /** A `%` stands behind it. */
  readonly isPercent: boolean;
}

/** `ambiguous` where the same digits are one number in one country and another in the next. */
export type NumberCell = CellNumber | 'ambiguous' | undefined;

/**
 * A number with a decimal point, or with a decimal comma where the comma does not part cells. In a table with commas
 * between its cells, `"1,234"` has thousands; with tabs nobody knows.
 */
export function readNumber(cell: string, delimiter: Delimiter): NumberCell {
  const [, digits = '', percent] = /^([+-]?[\d.,]+(?:e[+-]?\d+)?)\s*(%)?$/i.exec(cell) ?? [];
  const plain = plainDigits(digits, delimiter);
  if (plain === 'ambiguous' || plain === undefined) return plain;
  const value = Number(plain);
  return Number.isFinite(value) ? { value, isPercent: percent !== undefined } : undefined;
}

function plainDigits(digits: string, delimiter: Delimiter): string | 'ambiguous' | undefined {
  if (PLAIN.test(digits)) {
    const isDoubtful = delimiter === ';' && /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(digits);
    return isDoubtful ? 'ambiguous' : digits;
  }
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+$/.test(digits)) {
    if (delimiter === ',') return digits.replaceAll(',', '');
    // With semicolons, one comma is a decimal one; two cannot be.
    if (delimiter === ';' && !/,.*,/.test(digits)) return digits.replace(',', '.');
    return 'ambiguous';
  }
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(digits)) return digits.replaceAll(',', '');
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  return /^[+-]?\d+,\d+$/.test(digits) ? digits.replace(',', '.') : undefined;
}

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A point in time; without a zone, `seconds` are those of a clock that nobody named. */
export interface Instant {
  /** Since 1970-01-01T00:00:00, with fractions. */
  readonly seconds: number;
  readonly hasZone: boolean;
}

/** `2026-11-27T10:00:07Z`, with an offset, a space for the T, fractions, without a zone; or a Unix time in s or ms. */
export function readInstant(cell: string): Instant | undefined {
  if (/^\d{10}(\.\d+)?$/.test(cell)) return { seconds: Number(cell), hasZone: true };
  if (/^\d{13}$/.test(cell)) return { seconds: Number(cell) / 1000, hasZone: true };
  const match = INSTANT.exec(cell);
  if (!match) return undefined;
  const [, date = '', hour = '', minute = '', second = '0', fraction = '', zone] = match;
  if (!isRealDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const whole = Date.UTC(year, month - 1, day, Number(hour), Number(minute), Number(second)) / 1000;
  const seconds = whole + Number(`0.${fraction || '0'}`) - offsetOf(zone);
  return { seconds, hasZone: zone !== undefined };
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:T|\s+)(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;

function offsetOf(zone = ''): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
}

/** A cell for a message: one line, not long. */
export function quoted(cell: string): string {
  const line = cell.replace(/[\p{C}\s]+/gu, ' ').trim();
  return `\`${line.length <= 30 ? line : `${line.slice(0, 29)}…`}\``;
}
