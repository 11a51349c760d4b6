/** Local times and instants: known cases, and agreement with Temporal. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addLocal, isoInstant, localSeconds, wallClock, type Zone, zoneOf } from './zone.ts';

const PLACES = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/Chicago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Antarctica/Troll',
  'Etc/GMT+5',
  '+05:30',
  'UTC',
];

describe('model: time zones', () => {
  it('tells gaps and overlaps, and what both would have meant', () => {
    // Local time, zone, state, instant, the other instant: Temporal's `compatible`, and the other of `earlier`, `later`.
    const known: [string, string, string, string, string | undefined][] = [
      ['2026-03-29 02:30', 'Europe/Berlin', 'gap', '2026-03-29T01:30:00Z', '2026-03-29T00:30:00Z'],
      ['2026-10-25 02:30', 'Europe/Berlin', 'overlap', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
      ['2026-03-08 02:30', 'America/New_York', 'gap', '2026-03-08T07:30:00Z', '2026-03-08T06:30:00Z'],
      ['2026-11-01 01:30', 'America/New_York', 'overlap', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'],
      ['2026-07-01 10:00', 'Europe/Berlin', 'unique', '2026-07-01T08:00:00Z', undefined],
      // Half an hour; a whole day.
      ['2026-10-04 02:15', 'Australia/Lord_Howe', 'gap', '2026-10-03T15:45:00Z', '2026-10-03T15:15:00Z'],
      ['2026-04-05 01:45', 'Australia/Lord_Howe', 'overlap', '2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z'],
      ['2011-12-30 12:00', 'Pacific/Apia', 'gap', '2011-12-30T22:00:00Z', '2011-12-29T22:00:00Z'],
    ];
    for (const [local, name, state, instant, other] of known) {
      const found = zone(name).instantOf(clock(local));
      assert.equal(found.state, state, local);
      assert.equal(found.instant, seconds(instant), local);
      assert.equal(found.other, other && seconds(other), local);
    }
  });

  it('takes the ends of gaps and overlaps exactly', () => {
    const berlin = zone('Europe/Berlin');
    const state = (local: string) => berlin.instantOf(clock(local)).state;
    const spring = ['2026-03-29 01:59:59', '2026-03-29 02:00', '2026-03-29 02:59:59', '2026-03-29 03:00'];
    assert.deepEqual(spring.map(state), ['unique', 'gap', 'gap', 'unique']);
    const autumn = ['2026-10-25 01:59:59', '2026-10-25 02:00', '2026-10-25 02:59:59', '2026-10-25 03:00'];
    assert.deepEqual(autumn.map(state), ['unique', 'overlap', 'overlap', 'unique']);
  });

  it('begins the days of a quota where their clock does', () => {
    const starts = ['2026-03-07', '2026-03-08', '2026-03-09'].map((date) =>
      isoInstant(zone('America/Chicago').instantOf(clock(date)).instant),
    );
    assert.deepEqual(starts, [
      '2026-03-07T06:00:00.000Z',
      '2026-03-08T06:00:00.000Z',
      '2026-03-09T05:00:00.000Z',
    ]);
  });

  it('has days of 23, 24 and 25 hours', () => {
    const hours = (from: string, to: string) =>
      (zone('Europe/Berlin').instantOf(clock(to)).instant -
        zone('Europe/Berlin').instantOf(clock(from)).instant) /
      3600;
    assert.equal(hours('2026-03-28', '2026-03-29'), 24);
    assert.equal(hours('2026-03-29', '2026-03-30'), 23);
    assert.equal(hours('2026-10-25', '2026-10-26'), 25);
  });

  it('keeps two places apart by another hour while only one has changed its clocks', () => {
    const hour = (local: string, name: string) =>
      isoInstant(zone(name).instantOf(clock(local)).instant).slice(11, 16);
    for (const [date, berlin, newYork] of [
      ['2026-03-02', '14:00', '14:00'],
      ['2026-03-09', '14:00', '13:00'],
      ['2026-03-16', '14:00', '13:00'],
      ['2026-03-23', '14:00', '13:00'],
      ['2026-03-30', '13:00', '13:00'],
      ['2026-04-06', '13:00', '13:00'],
      ['2026-10-19', '13:00', '13:00'],
      ['2026-10-26', '14:00', '13:00'],
      ['2026-11-02', '14:00', '14:00'],
    ] as const) {
      assert.equal(hour(`${date} 15:00`, 'Europe/Berlin'), berlin, date);
      assert.equal(hour(`${date} 9:00`, 'America/New_York'), newYork, date);
    }
  });

  it('lists changes from after the first instant to the last', () => {
    const berlin = zone('Europe/Berlin');
    const spring = { at: seconds('2026-03-29T01:00:00Z'), before: 3600, after: 7200 };
    const autumn = { at: seconds('2026-10-25T01:00:00Z'), before: 7200, after: 3600 };
    assert.deepEqual(berlin.changes(spring.at - 1, autumn.at), [spring, autumn]);
    assert.deepEqual(berlin.changes(spring.at, autumn.at), [autumn]);
    assert.deepEqual(berlin.changes(spring.at, autumn.at - 1), []);
    assert.deepEqual(berlin.changes(autumn.at, spring.at), []);
    assert.deepEqual(zone('Asia/Tokyo').changes(0, seconds('2100-01-01T00:00:00Z')), []);
    const [from, to] = [seconds('1990-01-01T00:00:00Z'), seconds('2090-01-01T00:00:00Z')];
    assert.equal(berlin.changes(from, to).length, 200);
  });

  it('knows what the platform knows, in any case', () => {
    for (const name of Intl.supportedValuesOf('timeZone')) assert.ok(zoneOf(name), name);
    const links = ['europe/berlin', 'US/Pacific', 'Asia/Calcutta', 'Asia/Kolkata', 'CET', 'GMT', 'Etc/UTC'];
    for (const name of [...links, 'IST', 'JST', 'EST5EDT', '+05:30', '-0330']) {
      assert.equal(zoneOf(name)?.name, name);
      assert.equal(zoneOf(name), zoneOf(name), 'the table is built once');
    }
    const dates = ['2026-01-01T00:00Z', '2026-01-01T00:00[Europe/Berlin]'];
    for (const name of [...dates, '', 'Mars/Base', 'Europe/Berlin ', '__proto__', 'Z', 'GMT+5', 'İ'])
      assert.equal(zoneOf(name), undefined, name);
  });

  it('agrees with Temporal about local times', () => {
    for (const name of PLACES) {
      for (const year of [1972, 2011, 2026, 2027, 2060, 2099]) sameAsTemporal(name, changedTimes(name, year));
      fc.assert(
        fc.property(fc.integer({ min: 0, max: seconds('2100-01-01T00:00:00Z') }), (local) =>
          sameAsTemporal(name, [local]),
        ),
        { numRuns: 60 },
      );
    }
  });

  it('finds the way back from the clock to the instant', () => {
    const instants = fc.integer({ min: -2_000_000_000, max: seconds('2120-01-01T00:00:00Z') });
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), instants, (name, instant) => {
        const { instant: first, state, other } = zone(name).instantOf(instant + zone(name).offsetAt(instant));
        assert.notEqual(state, 'gap', 'a clock that is read shows no time that it skips');
        assert.ok(instant === first || (state === 'overlap' && instant === other));
      }),
      { numRuns: 500 },
    );
  });

  it('answers for the first and the last years that can be written, and for those that cannot', () => {
    const berlin = zone('Europe/Berlin');
    sameAsTemporal('Europe/Berlin', [clock('0100-01-01'), clock('9999-12-31'), clock('9999-07-01')]);
    for (const beyond of [1e13, -1e13]) assert.ok(Number.isFinite(berlin.offsetAt(beyond)));
    assert.match(isoInstant(1e15), /^\+275760-09-13T00:00:00.000Z$/);
    assert.match(wallClock(1e15, berlin), /^\+275760-09-13 00:00$/);
  });

  it('answers for every minute of two years', () => {
    const berlin = zone('Europe/Berlin');
    const from = clock('2026-01-01');
    let overlaps = 0;
    for (let minute = 0; minute < 1_000_000; minute += 1) {
      if (berlin.instantOf(from + minute * 60).state === 'overlap') overlaps += 1;
    }
    assert.equal(overlaps, 120, 'an hour in 2026, an hour in 2027');
  });
});

describe('model: local times', () => {
  it('reads dates and times, and refuses what does not exist', () => {
    assert.equal(localSeconds('1970-01-02'), 86_400);
    assert.equal(localSeconds('2026-11-27', '9:15'), seconds('2026-11-27T09:15:00Z'));
    assert.equal(localSeconds('2026-11-27', '09:15:30'), seconds('2026-11-27T09:15:30Z'));
    for (const [date, time] of [
      ['2026-02-29', '0:00'],
      ['2026-13-01', '0:00'],
      ['2026-1-1', '0:00'],
      ['tomorrow', '0:00'],
      ['2026-11-27', '24:00'],
      ['2026-11-27', '9:75'],
      ['2026-11-27', '9'],
      ['2026-11-27', '-1:30'],
      ['2026-11-27', ''],
    ] as const)
      assert.equal(localSeconds(date, time), undefined, `${date} ${time}`);
  });

  it('writes the clock with seconds where there are any', () => {
    const berlin = zone('Europe/Berlin');
    const at = seconds('2026-11-27T09:15:00Z');
    assert.equal(wallClock(at, berlin), '2026-11-27 10:15');
    assert.equal(wallClock(at + 26, berlin), '2026-11-27 10:15:26');
    assert.equal(wallClock(at + 0.75, berlin), '2026-11-27 10:15');
    assert.equal(wallClock(at - 1e-6, berlin), '2026-11-27 10:15', 'not a second too early by rounding');
    assert.equal(wallClock(seconds('2026-11-27T23:00:00Z'), berlin), '2026-11-28 00:00');
    assert.equal(isoInstant(at), '2026-11-27T09:15:00.000Z');
    assert.equal(isoInstant(at + 0.005), '2026-11-27T09:15:00.005Z');
  });

  it('adds calendar units, clipped to the end of the month', () => {
    const later = (from: string, count: number, unit: 'day' | 'week' | 'month' | 'year') =>
      wallClock(addLocal(clock(from), count, unit), zone('UTC'));
    assert.equal(later('2026-01-31', 1, 'month'), '2026-02-28 00:00');
    assert.equal(later('2028-01-31 09:30:05', 1, 'month'), '2028-02-29 09:30:05');
    assert.equal(later('2026-01-31', 2, 'month'), '2026-03-31 00:00');
    assert.equal(later('2026-03-31', -1, 'month'), '2026-02-28 00:00');
    assert.equal(later('2026-11-30', 3, 'month'), '2027-02-28 00:00');
    assert.equal(later('2028-02-29', 1, 'year'), '2029-02-28 00:00');
    assert.equal(later('2028-02-29', 4, 'year'), '2032-02-29 00:00');
    assert.equal(later('2026-12-31 23:59', 1, 'day'), '2027-01-01 23:59');
    assert.equal(later('2026-03-01', -1, 'week'), '2026-02-22 00:00');
    assert.equal(later('1969-12-31 18:00', 1, 'month'), '1970-01-31 18:00');
    assert.ok(Number.isFinite(addLocal(0, 1e12, 'month')));
    assert.ok(addLocal(0, -1e12, 'month') < 0);
  });

  it('agrees with Temporal about months and years', () => {
    const local = fc.integer({ min: clock('1900-01-01'), max: clock('2200-01-01') });
    fc.assert(
      fc.property(
        local,
        fc.integer({ min: -500, max: 500 }),
        fc.constantFrom('month', 'year'),
        (from, count, unit) => {
          const expected = plain(from).add({ [`${unit}s`]: count });
          assert.equal(addLocal(from, count, unit), expected.toZonedDateTime('UTC').epochMilliseconds / 1000);
        },
      ),
    );
  });
});

function zone(name: string): Zone {
  const found = zoneOf(name);
  assert.ok(found, name);
  return found;
}

function clock(text: string): number {
  const [date = '', time] = text.split(' ');
  const local = localSeconds(date, time);
  assert.ok(local !== undefined, text);
  return local;
}

function seconds(iso: string): number {
  return Date.parse(iso) / 1000;
}

function plain(local: number): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(local * 1000)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime();
}

/** Local times at, shortly before and shortly after each change in a year. */
function changedTimes(name: string, year: number): number[] {
  const [from, to] = [Date.UTC(year) / 1000, Date.UTC(year + 1) / 1000];
  return zone(name)
    .changes(from, to)
    .flatMap(({ at, before, after }) =>
      [at + before, at + after].flatMap((local) => [local - 3000, local - 1, local, local + 1, local + 3000]),
    );
}

function sameAsTemporal(name: string, locals: readonly number[]): void {
  for (const local of locals) {
    const [earlier, compatible, later] = (['earlier', 'compatible', 'later'] as const).map(
      (disambiguation) => plain(local).toZonedDateTime(name, { disambiguation }).epochMilliseconds / 1000,
    );
    const { instant, state, other } = zone(name).instantOf(local);
    const where = `${isoInstant(local)} ${name}`;
    assert.equal(instant, compatible, where);
    assert.equal(other ?? instant, instant === earlier ? later : earlier, where);
    assert.equal(state === 'unique', earlier === later, where);
  }
}
