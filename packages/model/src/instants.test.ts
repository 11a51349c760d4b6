/** Written moments and ranges as instants. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Moment } from './date.ts';
import { momentInstant, rangeInstants } from './instants.ts';
import { isoInstant, type Zone, zoneOf } from './zone.ts';

const span = { start: 0, end: 0 };

describe('model: instants', () => {
  it('reads a moment on the clock of its zone', () => {
    assert.equal(start('2026-11-27 10:15', 'Europe/Berlin'), '2026-11-27T09:15:00.000Z');
    assert.equal(start('2026-11-27', 'Europe/Berlin'), '2026-11-26T23:00:00.000Z');
    assert.deepEqual(momentInstant(moment('2026-10-25 2:30'), zone('Europe/Berlin')), {
      instant: Date.UTC(2026, 9, 25, 0, 30) / 1000,
      state: 'overlap',
      other: Date.UTC(2026, 9, 25, 1, 30) / 1000,
    });
  });

  it('begins a day with its first second, midnight or not', () => {
    // Midnight is skipped, comes twice, and lies inside a gap that began before it.
    assert.equal(start('2018-11-04', 'America/Sao_Paulo'), '2018-11-04T03:00:00.000Z');
    assert.equal(start('2026-11-01', 'America/Havana'), '2026-11-01T04:00:00.000Z');
    assert.equal(start('1919-03-31', 'America/Toronto'), '1919-03-31T04:30:00.000Z');
    assert.equal(start('2011-12-30', 'Pacific/Apia'), '2011-12-30T10:00:00.000Z');
    assert.equal(momentInstant(moment('2026-11-01'), zone('America/Havana'))?.state, 'unique');
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const names = fc.constantFrom('Asia/Beirut', 'America/Havana', 'America/St_Johns', 'Africa/Cairo');
    fc.assert(
      fc.property(day, names, (date, name) => {
        const text = date.toISOString().slice(0, 10);
        const expected = Temporal.PlainDate.from(text).toZonedDateTime(name).epochMilliseconds;
        assert.equal(start(text, name), new Date(expected).toISOString());
      }),
    );
  });

  it('includes both dates of a range, and not the second at which an end with a time is', () => {
    const berlin = (from: string, to?: string) => range(from, to, 'Europe/Berlin');
    const day = ['2026-11-26T23:00:00.000Z', '2026-11-27T23:00:00.000Z'];
    assert.deepEqual(berlin('2026-11-27'), day);
    assert.deepEqual(berlin('2026-11-27', '2026-11-27'), day);
    const cases: [string, string, string, string][] = [
      ['2026-11-27', '2026-11-30', '2026-11-26T23:00', '2026-11-30T23:00'],
      ['2026-11-27 10:00', '2026-11-27 12:00', '2026-11-27T09:00', '2026-11-27T11:00'],
      ['2026-11-27 10:00', '2026-11-30', '2026-11-27T09:00', '2026-11-30T23:00'],
      ['2026-11-27', '2026-11-30 8:00', '2026-11-26T23:00', '2026-11-30T07:00'],
      ['2026-03-29', '2026-03-29', '2026-03-28T23:00', '2026-03-29T22:00'],
      ['2026-10-25', '2026-10-25', '2026-10-24T22:00', '2026-10-25T23:00'],
      ['2026-12-31', '2026-12-31', '2026-12-30T23:00', '2026-12-31T23:00'],
    ];
    for (const [from, to, first, end] of cases)
      assert.deepEqual(berlin(from, to), [`${first}:00.000Z`, `${end}:00.000Z`], `${from} .. ${to}`);
  });

  it('makes nothing but an instant of a time without an end', () => {
    const at = '2026-11-27T09:15:00.000Z';
    assert.deepEqual(range('2026-11-27 10:15', undefined, 'Europe/Berlin'), [at, at]);
  });

  it('has no instant for a day or a time that does not exist', () => {
    const utc = zone('UTC');
    assert.equal(momentInstant(moment('2026-02-30'), utc), undefined);
    assert.equal(momentInstant(moment('2026-02-20 25:00'), utc), undefined);
    for (const [from, to] of [
      ['2026-02-30', '2026-03-01'],
      ['2026-02-01', '2026-02-30'],
      ['2026-02-01', '2026-02-20 9:99'],
    ] as const)
      assert.equal(rangeInstants({ from: moment(from), to: moment(to), span }, utc), undefined);
  });
});

function moment(text: string): Moment {
  const [date = '', time] = text.split(' ');
  return time === undefined ? { date, span } : { date, time, span };
}

function zone(name: string): Zone {
  const found = zoneOf(name);
  assert.ok(found, name);
  return found;
}

function start(text: string, name: string): string {
  const found = momentInstant(moment(text), zone(name));
  assert.ok(found, text);
  return isoInstant(found.instant);
}

function range(from: string, to: string | undefined, name: string): string[] {
  const ends = to === undefined ? { from: moment(from), span } : { from: moment(from), to: moment(to), span };
  const found = rangeInstants(ends, zone(name));
  assert.ok(found, from);
  return [found.from, found.to].map(isoInstant);
}
