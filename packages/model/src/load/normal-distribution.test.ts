import assert from 'node:assert/strict';
import fc from 'fast-check';
import { erf, erfc, normalQuantile, normalShare } from './normal-distribution.ts';

function near(actual: number, expected: number, relative = 1e-13): void {
  assert.ok(Math.abs(actual - expected) <= relative * Math.abs(expected), `${actual} instead of ${expected}`);
}

describe('normal distribution', () => {
  // Values of the NIST Digital Library of Mathematical Functions, table 7.23, and of the C library.
  it('has the published error function', () => {
    assert.equal(erf(0), 0);
    near(erf(0.1), 0.1124629160182849);
    near(erf(0.5), 0.5204998778130465);
    near(erf(1), 0.8427007929497149);
    near(erf(2), 0.9953222650189527);
    near(erf(2.999), 0.9999777698314002);
    near(erf(-1), -0.8427007929497149);
    near(erfc(3), 2.209049699858544e-5);
    near(erfc(5), 1.537459794428035e-12);
    near(erfc(10), 2.088487583762545e-45);
  });

  it('has the published quantiles', () => {
    assert.equal(Math.abs(normalQuantile(0.5)) < 1e-15, true);
    near(normalQuantile(0.975), 1.959963984540054);
    near(normalQuantile(0.99), 2.3263478740408408);
    near(normalQuantile(0.75), 0.6744897501960817);
    near(normalQuantile(1e-10), -6.361340902404056);
    assert.equal(normalQuantile(0), Number.NEGATIVE_INFINITY);
    assert.equal(normalQuantile(1), Number.POSITIVE_INFINITY);
    assert.ok(Number.isNaN(normalQuantile(-0.1)));
    assert.ok(Number.isNaN(normalQuantile(1.1)));
  });

  it('has no seam between series and fraction', () => {
    near(erfc(1.5), 0.033894853524689274);
    near(erfc(1.5 - 1e-14), 0.033894853524689274, 1e-12);
  });

  it('finds the value of every share', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (share) => {
        near(normalShare(normalQuantile(share)), share, 1e-12);
      }),
      { numRuns: 5000 },
    );
  });
});
