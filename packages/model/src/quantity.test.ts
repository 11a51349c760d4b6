/** Numbers as they are written. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNumber } from './quantity.ts';

describe('model: numbers', () => {
  it('multiplies k, M and B out', () => {
    assert.equal(parseNumber('900'), 900);
    assert.equal(parseNumber('3.5'), 3.5);
    assert.equal(parseNumber('20k'), 20_000);
    assert.equal(parseNumber('1.2M'), 1_200_000);
    assert.equal(parseNumber('2B'), 2_000_000_000);
  });

  it('is as exact as writing the zeros out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999 }),
        fc.integer({ min: 0, max: 999 }),
        (whole, thousandths) => {
          const fraction = String(thousandths).padStart(3, '0');
          assert.equal(parseNumber(`${whole}.${fraction}k`), whole * 1000 + thousandths);
        },
      ),
    );
  });
});
