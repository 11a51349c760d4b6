import assert from 'node:assert/strict';
import fc from 'fast-check';
import { after } from './response-after.ts';
import { AT_ONCE, type ResponseCurve, shareBy, uniformCurve } from './response-curve.ts';
import { at } from './stream.ts';
import { BUILT_IN } from './testing-curves.ts';

function near(actual: number, expected: number, absolute = 1e-12): void {
  assert.ok(Math.abs(actual - expected) <= absolute, `${actual} instead of ${expected}`);
}

function builtIn(name: string): ResponseCurve {
  return BUILT_IN[name] ?? AT_ONCE;
}

/** Curves of some knots, with or without a share that comes at once. */
const someCurve: fc.Arbitrary<ResponseCurve> = fc
  .tuple(
    fc.integer({ min: -600, max: 600 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 20 })), { maxLength: 8 }),
    fc.integer({ min: 0, max: 10 }),
  )
  .map(([begin, steps, atOnce]) => {
    const times = [begin];
    const sums = [steps.length === 0 ? 1 : atOnce];
    for (const [long, rise] of steps) {
      times.push((times.at(-1) ?? 0) + long);
      sums.push((sums.at(-1) ?? 0) + rise);
    }
    const all = sums.at(-1) || 1;
    return { times: Float64Array.from(times), shares: Float64Array.from(sums, (sum) => sum / all) };
  })
  .filter(({ shares }) => shares.at(-1) === 1);
const someDelay = fc.integer({ min: 0, max: 100_000 });

describe('one response after another', () => {
  it('is the later one if the first comes at once', () => {
    const { times, shares } = after(AT_ONCE, 60, builtIn('tv.spot'));
    assert.deepEqual(
      times,
      builtIn('tv.spot').times.map((time) => time + 60),
    );
    assert.deepEqual(shares, builtIn('tv.spot').shares);
  });

  it('is the first one, later, if the other comes at once', () => {
    const { times, shares } = after(builtIn('webcast.join'), 60, AT_ONCE);
    assert.deepEqual(
      times,
      builtIn('webcast.join').times.map((time) => time + 60),
    );
    assert.deepEqual(shares, builtIn('webcast.join').shares);
  });

  it('is a parabola of two that come evenly', () => {
    const both = after(uniformCurve(600), 3600, uniformCurve(600));
    for (const [i, time] of both.times.entries()) {
      const x = (time - 3600) / 600;
      near(at(both.shares, i), x < 1 ? (x * x) / 2 : 1 - ((2 - x) * (2 - x)) / 2);
    }
    near(shareBy(both, 3600 + 450), 0.28125, 1e-4);
  });

  it('is exact at its knots against sums over fine steps', () => {
    const [first, second] = [builtIn('tv.spot'), builtIn('email.click')];
    const both = after(first, 300, second);
    const share = (time: number) => {
      let sum = 0;
      for (let u = 0.05; u < 3600; u += 0.1) {
        sum += (shareBy(first, u + 0.05) - shareBy(first, u - 0.05)) * shareBy(second, time - 300 - u);
      }
      return sum;
    };
    for (const time of both.times.filter((_, i) => i % 10 === 0))
      near(shareBy(both, time), share(time), 1e-6);
  });

  it('keeps a sharp bend: the end of ten minutes in which people were told', () => {
    const both = after(uniformCurve(600), 0, builtIn('email.click'));
    const i = both.times.indexOf(600);
    assert.ok(i > 0);
    const slope = (at(both.shares, i) - at(both.shares, i - 1)) / (at(both.times, i) - at(both.times, i - 1));
    near(slope / (shareBy(builtIn('email.click'), 600) / 600), 1, 0.03);
  });

  it('has not too many knots, all whole seconds', () => {
    for (const first of Object.values(BUILT_IN)) {
      for (const second of Object.values(BUILT_IN)) {
        const { times } = after(first, 900, second);
        assert.ok(times.length <= 120);
        assert.ok(times.every(Number.isInteger));
      }
    }
  });

  it('reads a table of a thousand rows', () => {
    const rows = Array.from({ length: 1001 }, (_, i) => i);
    const table = {
      times: Float64Array.from(rows),
      shares: Float64Array.from(rows, (i) => Math.sqrt(i / 1000)),
    };
    const both = after(table, 0, uniformCurve(60));
    assert.ok(both.times.length <= 120);
    near(
      shareBy(both, 530),
      mean((u) => Math.sqrt((530 - u) / 1000), 60),
      1e-3,
    );
  });

  function mean(of: (u: number) => number, until: number): number {
    let sum = 0;
    for (let i = 0; i < 1000; i++) sum += of(((i + 0.5) * until) / 1000);
    return sum / 1000;
  }

  it('never falls and loses nobody', () => {
    fc.assert(
      fc.property(someCurve, someDelay, someCurve, (first, delay, second) => {
        const { times, shares } = after(first, delay, second);
        assert.equal(at(times, 0), at(first.times, 0) + delay + at(second.times, 0));
        assert.equal(times.at(-1), (first.times.at(-1) ?? 0) + delay + (second.times.at(-1) ?? 0));
        assert.equal(shares.at(-1), 1);
        near(at(shares, 0), at(first.shares, 0) * at(second.shares, 0));
        for (let i = 1; i < times.length; i++) {
          assert.ok(at(times, i) > at(times, i - 1));
          assert.ok(at(shares, i) >= at(shares, i - 1));
        }
      }),
    );
  });

  it('is the same the other way round', () => {
    fc.assert(
      fc.property(someCurve, someDelay, someCurve, (first, delay, second) => {
        const there = after(first, delay, second);
        const back = after(second, delay, first);
        const knots = new Set(back.times);
        for (const time of there.times) {
          near(shareBy(there, time), shareBy(back, time), knots.has(time) ? 1e-9 : 5e-3);
        }
      }),
    );
  });

  it('comes on average after the sum of the means', () => {
    fc.assert(
      fc.property(someCurve, someDelay, someCurve, (first, delay, second) => {
        const both = after(first, delay, second);
        const long = (both.times.at(-1) ?? 0) - at(both.times, 0);
        near(meanOf(both), meanOf(first) + delay + meanOf(second), 1e-6 + long * 1e-2);
      }),
    );
  });

  function meanOf({ times, shares }: ResponseCurve): number {
    let sum = at(times, 0) * at(shares, 0);
    for (let i = 1; i < times.length; i++) {
      sum += ((at(times, i) + at(times, i - 1)) / 2) * (at(shares, i) - at(shares, i - 1));
    }
    return sum;
  }
});
