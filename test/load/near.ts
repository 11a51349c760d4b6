/** Comparison of figures in the tests of the load model. */
import assert from 'node:assert/strict';

/** Equal to a millionth, or to a millionth of one near 0. */
export function near(actual: number | undefined, expected: number, what = ''): void {
  const allowed = 1e-6 * Math.max(Math.abs(expected), 1e-6);
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= allowed,
    `${actual} is not ${expected} to a millionth ${what}`,
  );
}
