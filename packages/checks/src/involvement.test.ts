/** How early IT could see campaigns: of those that change, of the last ones, and as a trend by quarter. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace } from '@liaison/model';
import { type FirstSeen, involvementOf } from './involvement.ts';

interface Planned {
  /** First day of the flight; absent for none. */
  readonly runs?: string;
  /** Day of the first commit; absent for none. */
  readonly seen?: string;
  readonly status?: string;
}

function involvement(planned: Readonly<Record<string, Planned>>, changed: readonly string[] = []) {
  const files = Object.entries(planned).map(([name, { runs, status = 'planned' }]) =>
    parseCampaignFile({
      path: `${name}.campaign`,
      text: `campaign ${name} {\n  status ${status}\n${runs === undefined ? '' : `  runs ${runs} .. 2027-12-31\n`}}\n`,
    }),
  );
  const workspace = buildWorkspace([...libraryFiles(), ...files], { today: '2026-11-01' });
  const days = Object.entries(planned).flatMap(([name, { seen }]) =>
    seen === undefined ? [] : [[`${name}.campaign`, seen] as const],
  );
  const firstSeen: FirstSeen = { known: true, days: new Map(days) };
  return involvementOf(workspace, new Set(changed), firstSeen);
}

describe('involvement', () => {
  it('counts from the first commit, or from the day of the review where there is none', () => {
    const { changed, recent, medianDays } = involvement(
      {
        later: { runs: '2026-12-20', seen: '2026-10-01' },
        fresh: { runs: '2026-12-01' },
        other: { runs: '2026-12-05', seen: '2026-10-01' },
      },
      ['fresh', 'later'],
    );
    assert.deepEqual(changed, [
      { campaign: 'fresh', seen: null, launch: '2026-12-01', days: 30 },
      { campaign: 'later', seen: '2026-10-01', launch: '2026-12-20', days: 80 },
    ]);
    // Nothing has been launched yet.
    assert.deepEqual([recent, medianDays], [[], null]);
  });

  it('leaves out what has no launch or was called off', () => {
    const { changed, recent } = involvement(
      {
        idea: { seen: '2026-10-01' },
        odd: { runs: '2026-02-31', seen: '2026-01-01' },
        off: { runs: '2026-10-01', seen: '2026-09-01', status: 'cancelled' },
      },
      ['idea', 'odd', 'off'],
    );
    assert.deepEqual([changed, recent], [[], []]);
  });

  it('takes the median of the last twelve that were launched', () => {
    const many = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => {
        const day = String(i + 10);
        return [`c${day}`, { runs: `2026-10-${day}`, seen: i < 2 ? '2026-01-01' : '2026-10-01' }];
      }),
    );
    const { recent, medianDays } = involvement({
      ...many,
      today: { runs: '2026-11-02', seen: '2026-01-01' },
    });
    assert.equal(recent.length, 12);
    assert.equal(recent[0]?.campaign, 'c12');
    assert.equal(medianDays, 16.5);
  });

  it('does not count what was over when the history began', () => {
    const { recent } = involvement({
      before: { runs: '2026-05-01', seen: '2026-06-01' },
      late: { runs: '2026-07-01', seen: '2026-07-04' },
      early: { runs: '2026-08-01', seen: '2026-06-01' },
    });
    assert.deepEqual(
      recent.map(({ campaign, days }) => [campaign, days]),
      [
        ['late', -3],
        ['early', 61],
      ],
    );
  });

  it('tells the trend by quarter of the launch, the oldest first', () => {
    const { trend } = involvement({
      a: { runs: '2026-01-31', seen: '2026-01-21' },
      b: { runs: '2026-06-30', seen: '2026-06-10' },
      c: { runs: '2026-04-01', seen: '2026-03-02' },
      d: { runs: '2026-10-01', seen: '2026-08-02' },
      future: { runs: '2026-12-01', seen: '2026-08-02' },
      old: { runs: '2025-12-31', seen: '2025-12-24' },
    });
    assert.deepEqual(trend, [
      { quarter: '2025-Q4', campaigns: 1, medianDays: 7 },
      { quarter: '2026-Q1', campaigns: 1, medianDays: 10 },
      { quarter: '2026-Q2', campaigns: 2, medianDays: 25 },
      { quarter: '2026-Q4', campaigns: 1, medianDays: 60 },
    ]);
  });

  it('goes back eight quarters with launches', () => {
    const years = [2021, 2022, 2023, 2024, 2025, 2026];
    const quarters = years.flatMap((year) => [`${year}-02-01`, `${year}-08-01`]);
    const { trend } = involvement(
      Object.fromEntries(quarters.map((runs) => [`c-${runs}`, { runs, seen: '2020-01-01' }])),
    );
    assert.deepEqual(
      trend.map(({ quarter }) => quarter),
      ['2023-Q1', '2023-Q3', '2024-Q1', '2024-Q3', '2025-Q1', '2025-Q3', '2026-Q1', '2026-Q3'],
    );
  });

  it('says why nothing is known', () => {
    const workspace = buildWorkspace(libraryFiles(), { today: '2026-11-01' });
    assert.deepEqual(involvementOf(workspace, new Set(), { known: false, reason: 'it is shallow' }), {
      unknown: 'it is shallow',
      changed: [],
      recent: [],
      medianDays: null,
      trend: [],
    });
  });
});
