import assert from 'node:assert/strict';
import { steepestRamp } from './steep-ramp.ts';
import { streamOf } from './stream.ts';

const GROWTH = { from: 100, seconds: 60, headroom: 0, most: 1000 };

/** Straight lines from point to point, and nothing behind the last. */
function line(...points: readonly (readonly [time: number, rate: number])[]) {
  return streamOf(
    points.slice(1).map(([to, end], i) => {
      const [from, rate] = points[i] ?? [0, 0];
      return { from, to, rate, slope: (end - rate) / (to - from) };
    }),
  );
}

describe('steep ramps', () => {
  it('are worst where the load stops rising', () => {
    const ramp = steepestRamp(line([-60, 0], [0, 0], [30, 300], [600, 300]), GROWTH, 0);
    assert.deepEqual(ramp, { at: 30, rate: 300, before: 0, served: 100 });
  });

  it('are none where a system has time to grow', () => {
    assert.equal(
      steepestRamp(line([-60, 100], [0, 100], [600, 110]), { ...GROWTH, headroom: 0.1 }, 0),
      undefined,
    );
    assert.equal(steepestRamp(line([-60, 0], [0, 0], [30, 100], [600, 100]), GROWTH, 0), undefined);
  });

  it('count the headroom that is kept as grown already', () => {
    const rising = line([-60, 200], [0, 200], [1, 300], [600, 300]);
    assert.equal(steepestRamp(rising, { ...GROWTH, headroom: 1 / 3 }, 0), undefined);
    const ramp = steepestRamp(rising, { ...GROWTH, headroom: 0.2 }, 0);
    assert.deepEqual(ramp, { at: 1, rate: 300, before: 200, served: 250 });
  });

  it('are worst where growth sets in, if the load rises on', () => {
    // 2 more each second; 60 s ago it was 120 less, and half of the size is kept free.
    const ramp = steepestRamp(
      line([-60, 0], [0, 0], [200, 400], [900, 400]),
      { ...GROWTH, headroom: 0.5 },
      0,
    );
    assert.deepEqual(ramp, { at: 85, rate: 170, before: 50, served: 100 });
  });

  it('see a step from both sides', () => {
    const step = streamOf([
      { from: -60, to: 0, rate: 50, slope: 0 },
      { from: 0, to: 300, rate: 150, slope: 0 },
    ]);
    assert.deepEqual(steepestRamp(step, GROWTH, 0), { at: 0, rate: 150, before: 50, served: 100 });
  });

  it('that end above all capacity are left to capacity, and others are still found', () => {
    const load = line([-60, 0], [0, 0], [5, 2000], [10, 0], [3600, 0], [3610, 250], [4000, 250]);
    assert.equal(steepestRamp(load, GROWTH, 0)?.at, 3610);
    assert.equal(steepestRamp(load, { ...GROWTH, most: 2500 }, 0)?.at, 5);
  });

  it('begin where they are asked to begin', () => {
    const load = line([-60, 0], [0, 0], [5, 500], [10, 0], [3600, 0], [3610, 250], [4000, 250]);
    assert.equal(steepestRamp(load, GROWTH, 0)?.at, 5);
    assert.equal(steepestRamp(load, GROWTH, 100)?.at, 3610);
  });
});
