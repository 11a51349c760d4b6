/** What "did you mean" proposes. */
import assert from 'node:assert/strict';
import { nearestNames } from './nearest.ts';

describe('model: nearest names', () => {
  const names = ['owner', 'it-owner', 'sponsor', 'status', 'timezone', 'tom-okafor', 'tom-oakley'];

  it('finds a letter too few, too many, wrong, or swapped with its neighbour', () => {
    for (const typo of ['ownr', 'ownner', 'owmer', 'onwer'])
      assert.deepEqual(nearestNames(typo, names), ['owner']);
  });

  it('ignores case and puts the nearest first', () => {
    assert.deepEqual(nearestNames('Status', names), ['status']);
    assert.deepEqual(nearestNames('tom-okafer', names), ['tom-okafor', 'tom-oakley']);
    assert.deepEqual(nearestNames('tom-oakfor', names)[0], 'tom-okafor');
  });

  it('proposes nothing that is far away', () => {
    assert.deepEqual(nearestNames('budget', names), []);
    assert.deepEqual(nearestNames('x', ['abc']), []);
  });
});
