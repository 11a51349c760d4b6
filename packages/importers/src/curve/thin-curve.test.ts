/** Few points that stay near the data. */
import assert from 'node:assert/strict';
import { type ResponseCurve, shareBy } from '@liaison/model';
import fc from 'fast-check';
import { thinCurve } from './thin-curve.ts';

const curveOf = (points: readonly (readonly [number, number])[]): ResponseCurve => ({
  times: Float64Array.from(points, ([time]) => time),
  shares: Float64Array.from(points, ([, share]) => share),
});

/** Anything that rises from 0 to 1. */
const anyCurve = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 300,
  })
  .filter((steps) => steps.some(([, rise]) => rise > 1e-6))
  .map((steps) => {
    const all = steps.reduce((sum, [, rise]) => sum + rise, 0);
    let [time, share] = [0, 0];
    const points = steps.map(([wait, rise]) => {
      time += wait / 7;
      share += rise;
      return [time, share / all] as const;
    });
    return curveOf([[0, 0], ...points.slice(0, -1), [time, 1]]);
  });

describe('thinned curves', () => {
  it('rise to 100 % in at most 40 points on whole seconds, as near as is said', () => {
    fc.assert(
      fc.property(anyCurve, (data) => {
        const { points, error } = thinCurve(data, undefined);
        assert.ok(points.length <= 40, `${points.length} points`);
        assert.equal(points.at(-1)?.percent, 100);
        for (const [i, { seconds, percent }] of points.entries()) {
          assert.ok(Number.isInteger(seconds));
          assert.ok(seconds > (points[i - 1]?.seconds ?? -1) && percent >= (points[i - 1]?.percent ?? 0));
        }
        const drawn = curveOf([
          [0, 0],
          ...points
            .filter(({ seconds }) => seconds > 0)
            .map(({ seconds, percent }) => [seconds, percent / 100] as const),
        ]);
        for (const time of data.times) {
          // Data between two whole seconds cannot be followed.
          if (!Number.isInteger(time)) continue;
          assert.ok(Math.abs(shareBy(drawn, time) - shareBy(data, time)) <= error + 1e-9);
        }
      }),
    );
  });

  it('are within 0.2 % of smooth data', () => {
    for (const slope of [0.5, 0.65, 0.8, 1.5, 4]) {
      const shareAt = (seconds: number) => 1 / (1 + (seconds / 2460) ** -slope);
      const end = 30 * 86_400;
      const times = Array.from({ length: 20_000 }, (_, i) => Math.round(end ** (i / 19_999)));
      const data = curveOf([
        [0, 0],
        ...[...new Set(times)].map((time) => [time, shareAt(time) / shareAt(end)] as const),
      ]);
      const { points, error } = thinCurve(data, undefined);
      assert.ok(error <= 0.002, `${slope}: ${error}`);
      assert.ok(points.length <= 40);
    }
  });

  it('keep the early seconds, few as their answers are', () => {
    const data = curveOf([
      [0, 0],
      [5, 0],
      [8, 0.001],
      [60, 0.002],
      [3600, 1],
    ]);
    const { points } = thinCurve(data, undefined);
    assert.deepEqual(points.slice(0, 3), [
      { seconds: 5, percent: 0 },
      { seconds: 8, percent: 0.1 },
      { seconds: 60, percent: 0.2 },
    ]);
  });

  it('do not follow what chance does to two thousand answers', () => {
    let seed = 7;
    const clicks = new Map<number, number>();
    for (let i = 0; i < 2000; i++) {
      seed = (seed * 16_807) % 2_147_483_647;
      const second = Math.ceil((seed / 2_147_483_647) * 3600);
      clicks.set(second, (clicks.get(second) ?? 0) + 1);
    }
    let come = 0;
    const steps = [...clicks]
      .sort(([a], [b]) => a - b)
      .map(([second, more]) => {
        come += more;
        return [second, come / 2000] as const;
      });
    const { points, error } = thinCurve(curveOf([[0, 0], ...steps]), 2000);
    assert.ok(points.length < 25, `${points.length} points`);
    assert.ok(error < 0.008, `error ${error}`);
    for (const [i, { seconds, percent }] of points.entries()) {
      const before = points[i - 1] ?? { seconds: 0, percent: 0 };
      if (seconds - before.seconds < 10) continue;
      const perHour = ((percent - before.percent) / (seconds - before.seconds)) * 3600;
      assert.ok(perHour < 200, 'even clicks have no peak of twice their mean');
    }
  });

  it('begin before the send, or with a jump, where the data do', () => {
    assert.deepEqual(
      thinCurve(
        curveOf([
          [-60, 0],
          [0, 0.5],
          [60, 1],
          [120, 1],
        ]),
        undefined,
      ).points,
      [
        { seconds: -60, percent: 0 },
        { seconds: 60, percent: 100 },
      ],
    );
    assert.deepEqual(
      thinCurve(
        curveOf([
          [0, 0.25],
          [60, 1],
        ]),
        undefined,
      ).points,
      [
        { seconds: 0, percent: 25 },
        { seconds: 60, percent: 100 },
      ],
    );
    assert.deepEqual(thinCurve(curveOf([[0, 1]]), undefined).points, [{ seconds: 0, percent: 100 }]);
  });
});
