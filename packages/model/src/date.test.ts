/** The calendar, and texts that sort like moments. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysBetween, isRealDate, isRealTime, sortableEnd, sortableMoment } from './date.ts';

const span = { start: 0, end: 0 };

describe('model: dates', () => {
  it('knows which days exist', () => {
    for (const date of ['2026-02-28', '2028-02-29', '2026-12-31', '2000-02-29'])
      assert.ok(isRealDate(date), date);
    for (const date of ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00']) {
      assert.ok(!isRealDate(date), date);
    }
  });

  it('knows which times a clock shows', () => {
    for (const time of ['0:00', '09:30', '23:59:59']) assert.ok(isRealTime(time), time);
    for (const time of ['24:00', '9:60', '12:00:60']) assert.ok(!isRealTime(time), time);
  });

  it('sorts a date as its first second, and a range end as its last', () => {
    assert.equal(sortableMoment({ date: '2026-11-27', span }), '2026-11-27T00:00:00');
    assert.equal(sortableMoment({ date: '2026-11-27', time: '9:05', span }), '2026-11-27T09:05:00');
    assert.equal(sortableEnd({ date: '2026-11-27', span }), '2026-11-27T23:59:59');
    assert.equal(sortableEnd({ date: '2026-11-27', time: '20:15:30', span }), '2026-11-27T20:15:30');
  });

  it('counts days forwards and backwards alike', () => {
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(fc.property(day, day, (a, b) => assert.equal(daysBetween(a, b) + daysBetween(b, a), 0)));
  });
});
