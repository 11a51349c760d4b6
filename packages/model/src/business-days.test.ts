/** Business days: weekends are passed over in both directions, and counting agrees with adding. */
import assert from 'node:assert/strict';
import { addBusinessDays, businessDaysBetween, dayLater } from './business-days.ts';
import type { Quantity } from './quantity.ts';
import type { UnitTable } from './units.ts';

const span = { start: 0, end: 0 };
const units: UnitTable = new Map([
  ['days', { dimension: 'duration', factor: 86_400 }],
  ['weeks', { dimension: 'duration', factor: 7 * 86_400 }],
  ['months', { dimension: 'duration', factor: 30 * 86_400 }],
  ['h', { dimension: 'duration', factor: 3600 }],
  ['rps', { dimension: 'rate', factor: 1 }],
]);

function time(number: number, unit: string, business = false): Quantity {
  return { number, unit, business, expects: ['duration'], statement: 'lead-time', span, numberSpan: span };
}

describe('addBusinessDays', () => {
  const CASES: readonly (readonly [string, number, string])[] = [
    ['2026-11-02', 1, '2026-11-03'],
    ['2026-11-06', 1, '2026-11-09'],
    ['2026-11-07', 1, '2026-11-09'],
    ['2026-11-08', 0, '2026-11-06'],
    ['2026-11-02', 10, '2026-11-16'],
    ['2026-11-09', -1, '2026-11-06'],
    ['2026-11-08', -1, '2026-11-06'],
    ['2026-11-16', -10, '2026-11-02'],
    ['1969-12-31', 3, '1970-01-05'],
  ];
  for (const [date, days, expected] of CASES) {
    it(`${date} and ${days} is ${expected}`, () => assert.equal(addBusinessDays(date, days), expected));
  }

  it('knows nothing of days that do not exist', () => {
    assert.equal(addBusinessDays('2026-02-30', 1), undefined);
    assert.equal(businessDaysBetween('2026-02-30', '2026-03-01'), undefined);
  });
});

describe('businessDaysBetween', () => {
  it('counts what adding adds, from every day of a fortnight', () => {
    for (let from = 1; from <= 14; from++) {
      const date = `2026-11-${String(from).padStart(2, '0')}`;
      for (const days of [1, 2, 4, 5, 6, 11]) {
        const later = addBusinessDays(date, days) ?? '';
        assert.equal(businessDaysBetween(date, later), days, `${date} and ${days}`);
      }
    }
  });

  it('is negative backwards', () => assert.equal(businessDaysBetween('2026-11-09', '2026-11-05'), -2));
});

describe('dayLater', () => {
  const CASES: readonly (readonly [Quantity, string | undefined])[] = [
    [time(10, 'days', true), '2026-11-16'],
    [time(2, 'weeks', true), '2026-11-16'],
    [time(12, 'h', true), '2026-11-04'],
    [time(10, 'days'), '2026-11-12'],
    [time(30, 'h'), '2026-11-04'],
    [time(1, 'months'), '2026-12-02'],
    [time(0, 'days', true), '2026-11-02'],
    [time(1, 'rps'), undefined],
    [time(1, 'moons'), undefined],
  ];
  for (const [length, expected] of CASES) {
    const words = `${length.number} ${length.business ? 'business ' : ''}${length.unit}`;
    it(`${words} behind 2026-11-02 is ${expected}`, () =>
      assert.equal(dayLater('2026-11-02', length, units), expected));
  }

  it('goes back', () =>
    assert.equal(dayLater('2026-11-16', time(10, 'days', true), units, -1), '2026-11-02'));

  it('takes lengths beyond the calendar', () => {
    assert.doesNotThrow(() => dayLater('2026-11-02', time(1e9, 'days', true), units));
    assert.doesNotThrow(() => dayLater('2026-11-02', time(1e12, 'months'), units));
  });
});
