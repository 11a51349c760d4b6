import assert from 'node:assert/strict';
import { finished } from '@liaison/model';
import { warmingUp } from './warm-up.ts';

describe('warming up', () => {
  it('runs what takes long when it runs for the first time', () => {
    const codes = finished(warmingUp());
    const slow = ['over-capacity', 'overbooked-budget', 'over-budget', 'missing-budget', 'syntax'];
    assert.deepEqual(
      slow.filter((code) => !codes.has(code)),
      [],
    );
  });
});
