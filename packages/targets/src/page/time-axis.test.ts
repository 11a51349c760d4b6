/** Labels at round times. */
import assert from 'node:assert/strict';
import { zoneOf } from '@liaison/model';
import fc from 'fast-check';
import { timeTicks, valueTicks } from './time-axis.ts';
import { zoneNamed } from './times.ts';

const at = (iso: string) => Date.parse(iso) / 1000;
const labels = (from: string, to: string, zone = 'UTC') =>
  timeTicks(at(from), at(to), zoneNamed(zone)).map(({ label }) => label);

describe('time axis', () => {
  it('tells times of day, with the day where it begins', () => {
    assert.deepEqual(labels('2026-11-26T22:30:00Z', '2026-11-27T01:30:00Z'), [
      '26 Nov 22:30',
      '23:00',
      '23:30',
      '27 Nov',
      '00:30',
      '01:00',
    ]);
  });

  it('goes by the clock of the place, also where that is changed', () => {
    assert.deepEqual(labels('2026-10-24T22:00:00Z', '2026-10-25T04:00:00Z', 'Europe/Berlin'), [
      '25 Oct',
      '01:00',
      '02:00',
      '03:00',
      '04:00',
    ]);
  });

  it('tells days, Mondays and months', () => {
    assert.deepEqual(labels('2026-11-26T00:00:00Z', '2026-11-29T00:00:00Z').length, 6);
    assert.deepEqual(labels('2026-11-01T00:00:00Z', '2026-11-30T00:00:00Z').slice(0, 2), ['2 Nov', '9 Nov']);
    assert.deepEqual(labels('2026-11-10T00:00:00Z', '2027-03-01T00:00:00Z'), ['Dec', 'Jan 2027', 'Feb']);
  });

  it('has neither too many labels nor one outside, for any time and zone', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Europe/London',
      'America/St_Johns',
      'Pacific/Apia',
      'Asia/Kathmandu',
    );
    const begin = fc.integer({ min: at('1990-01-01'), max: at('2050-01-01') });
    fc.assert(
      fc.property(begin, fc.integer({ min: 60, max: 20 * 366 * 86_400 }), zone, (from, long, name) => {
        const ticks = timeTicks(from, from + long, zoneOf(name) ?? zoneNamed('UTC'));
        assert.ok(ticks.length <= 16, `${ticks.length} labels`);
        for (const tick of ticks) assert.ok(tick.at >= from && tick.at < from + long);
      }),
    );
  });

  it('tells round values', () => {
    assert.deepEqual(valueTicks(1400), [0, 500, 1000]);
    assert.deepEqual(valueTicks(0.9), [0, 0.25, 0.5, 0.75]);
  });
});
