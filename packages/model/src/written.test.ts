/** Lengths of time as they stand in a file; names and texts are tested with the grammar that reads them. */
import assert from 'node:assert/strict';
import { plainDigits, writtenDuration } from './written.ts';

describe('model: written', () => {
  it('writes durations as one quantity', () => {
    assert.deepEqual([45, 90, 60, 2400, 3600, 9000, 86_400, 172_800, 180_000].map(writtenDuration), [
      '45 s',
      '90 s',
      '1 min',
      '40 min',
      '1 h',
      '150 min',
      '24 h',
      '2 days',
      '50 h',
    ]);
  });

  it('writes a part of a second, and none', () => {
    assert.deepEqual([0, 0.5, 90.25, 3e-7].map(writtenDuration), ['0 s', '0.5 s', '90.25 s', '0.0000003 s']);
  });

  it('writes numbers without an exponent', () => {
    assert.deepEqual([12.5, 1e-7, 0].map(plainDigits), ['12.5', '0.0000001', '0']);
  });
});
