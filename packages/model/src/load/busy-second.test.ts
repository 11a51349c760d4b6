import assert from 'node:assert/strict';
import { busiestSecond } from './busy-second.ts';

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
    for (const rate of [30, 430]) {
      const exact = poissonQuantile(rate, 0.99 ** (1 / 300));
      const normal = busiestSecond(rate, { seconds: 300, quantile: 0.99, dispersion: 1 });
      assert.ok(Math.abs(exact - normal) < 4, `${exact} and ${normal}`);
    }
  });
});

/** The least number that at most as many as it come with this probability. */
function poissonQuantile(mean: number, quantile: number): number {
  let term = Math.exp(-mean);
  let share = term;
  let count = 0;
  while (share < quantile) {
    count++;
    term *= mean / count;
    share += term;
  }
  return count;
}
