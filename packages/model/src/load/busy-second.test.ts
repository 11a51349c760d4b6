import assert from 'node:assert/strict';
import fc from 'fast-check';
import { busiestSecond, poissonQuantile } from './busy-second.ts';

function near(actual: number, expected: number, relative = 1e-9): void {
  assert.ok(Math.abs(actual - expected) <= relative * Math.abs(expected), `${actual} instead of ${expected}`);
}

describe('the busiest second', () => {
  it('has the figures of an independent implementation', () => {
    near(busiestSecond(430, { seconds: 300, quantile: 0.99, dispersion: 1 }), 512.6697897598128);
    near(busiestSecond(430, { seconds: 300, quantile: 0.99, dispersion: 9 }), 678.0093692794387);
  });

  it('is the one second if there is but one', () => {
    near(busiestSecond(100, { seconds: 1, quantile: 0.99, dispersion: 1 }), 100 + 10 * 2.3263478740408408);
  });

  it('is nothing where nobody comes', () => {
    assert.equal(busiestSecond(0, { seconds: 300, quantile: 0.99, dispersion: 1 }), 0);
  });

  it('is near the exact one of visitors who come independently', () => {
    for (const rate of [30, 430, 5000]) {
      const exact = poissonQuantile(rate, 0.99 ** (1 / 300));
      const normal = busiestSecond(rate, { seconds: 300, quantile: 0.99, dispersion: 1 });
      assert.ok(Math.abs(exact - normal) < 4, `${exact} and ${normal}`);
    }
  });
});

describe('quantiles of a Poisson distribution', () => {
  it('have the figure of an independent implementation', () => {
    assert.equal(poissonQuantile(430, 0.99), 479);
  });

  it('are those of the sum of probabilities', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 500, noNaN: true }),
        fc.double({ min: 0.001, max: 0.9999, noNaN: true }),
        (mean, quantile) => {
          const found = poissonQuantile(mean, quantile);
          assert.ok(poissonShare(mean, found) >= quantile - 1e-12);
          assert.ok(found === 0 || poissonShare(mean, found - 1) < quantile + 1e-12);
        },
      ),
    );
  });

  it('are those of a normal distribution where many come', () => {
    const mean = 1e8;
    assert.ok(Math.abs(poissonQuantile(mean, 0.99) - (mean + 2.3263478740408408 * 1e4)) < 3);
  });

  function poissonShare(mean: number, most: number): number {
    let term = Math.exp(-mean);
    let sum = term;
    for (let k = 1; k <= most; k++) {
      term *= mean / k;
      sum += term;
    }
    return sum;
  }
});
