import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSmoothShape, shapeThrough, smoothSeconds, smoothShare } from './smooth-shape.ts';

const SHAPES = ['log-logistic', 'log-normal', 'exponential'] as const;
const EMAIL_CLICK = { shape: 'log-logistic', median: 11_700, slope: 0.65 } as const;
const DAY = 86_400;
const MONTH = 30 * DAY;

function near(actual: number, expected: number, relative = 1e-9): void {
  assert.ok(Math.abs(actual - expected) <= relative * Math.abs(expected), `${actual} instead of ${expected}`);
}

describe('smooth shapes', () => {
  it('are these', () => {
    for (const shape of SHAPES) assert.ok(isSmoothShape(shape));
    for (const name of ['linear', 'toString', '']) assert.ok(!isSmoothShape(name));
  });

  it('begin at the send', () => {
    for (const shape of SHAPES) {
      const through = shapeThrough(shape, { seconds: 60, share: 0.5 }, { seconds: 120, share: 0.75 });
      assert.equal(smoothShare(through, 0), 0);
      assert.equal(smoothShare(through, -1), 0);
    }
  });

  it('give the parameters back from two points of theirs', () => {
    const first = { seconds: 600, share: smoothShare(EMAIL_CLICK, 600) };
    const second = { seconds: DAY, share: smoothShare(EMAIL_CLICK, DAY) };
    const through = shapeThrough('log-logistic', first, second);
    assert.ok(through.shape === 'log-logistic');
    near(through.median, EMAIL_CLICK.median);
    near(through.slope, EMAIL_CLICK.slope);
  });

  it('go through their points, and back from the share to the seconds', () => {
    const quantiles = fc.record({
      seconds: fc.double({ min: 1, max: 1e6, noNaN: true }),
      times: fc.double({ min: 1.1, max: 1000, noNaN: true }),
      shares: fc
        .tuple(
          fc.double({ min: 0.001, max: 0.99, noNaN: true }),
          fc.double({ min: 0.001, max: 0.99, noNaN: true }),
        )
        .filter(([a, b]) => Math.abs(a - b) > 0.01),
    });
    fc.assert(
      fc.property(fc.constantFrom(...SHAPES), quantiles, (name, { seconds, times, shares }) => {
        const first = { seconds, share: Math.min(...shares) };
        const second = { seconds: seconds * times, share: Math.max(...shares) };
        const shape = shapeThrough(name, first, second);
        for (const point of name === 'exponential' ? [first] : [first, second]) {
          near(smoothShare(shape, point.seconds), point.share);
          near(smoothSeconds(shape, point.share), point.seconds);
        }
      }),
    );
  });

  // An independent implementation of the same scenario computed the figures of these two.
  it('give the peak of 2.4 million e-mails in 15 minutes in closed form', () => {
    const visits = 2_400_000 * 0.98 * 0.025;
    const share = smoothShare(EMAIL_CLICK, 900) / smoothShare(EMAIL_CLICK, MONTH);
    near((9 * visits * share) / 900, 96.16224017365589);
  });

  it('give the peak after a television spot on a grid of a tenth of a second', () => {
    const spot = { shape: 'log-normal', median: Math.exp(3.984), sigma: 1.1912 } as const;
    const all = smoothShare(spot, 3600);
    let peak = { rate: 0, at: 0 };
    for (let tenth = 0; tenth < 6000; tenth++) {
      const come = smoothShare(spot, tenth / 10) - smoothShare(spot, tenth / 10 - 20);
      const rate = ((3 * 20_000) / 20) * (come / all);
      if (rate > peak.rate) peak = { rate, at: tenth / 10 };
    }
    near(peak.rate, 715.2346857043666, 1e-6);
    assert.equal(peak.at, 26.4);
  });
});
