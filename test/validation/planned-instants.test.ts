import assert from 'node:assert/strict';
import { streamOf, totalAt } from '@liaison/model';
import { plannedInstants } from './planned-instants.ts';

describe('instants of an open loop', () => {
  it('are even where the rate is', () => {
    const instants = plannedInstants(streamOf([{ from: 10, to: 12, rate: 2, slope: 0 }]));
    assert.deepEqual(Array.from(instants), [10.5, 11, 11.5, 12]);
  });

  it('lie at the root of the request along a ramp from nothing', () => {
    const instants = plannedInstants(streamOf([{ from: 0, to: 1.5, rate: 0, slope: 4 }]));
    const expected = [1, 2, 3, 4].map((request) => Math.sqrt(request / 2));
    assert.equal(instants.length, expected.length);
    for (const [i, instant] of instants.entries()) {
      assert.ok(Math.abs(instant - (expected[i] ?? 0)) < 1e-12, `${instant} instead of ${expected[i]}`);
    }
  });

  it('carry what is left of a piece over gaps and into the next', () => {
    const stream = streamOf([
      { from: 0, to: 1, rate: 0.75, slope: 0 },
      { from: 5, to: 7, rate: 1, slope: -0.5 },
    ]);
    assert.equal(plannedInstants(stream).length, 1);
    const [only = 0] = plannedInstants(stream);
    assert.ok(Math.abs(totalAt(stream, only) - 1) < 1e-12, `${only}`);
    assert.ok(only > 5 && only < 5.3);
  });

  it('are none where less than one request is due', () => {
    assert.equal(plannedInstants(streamOf([])).length, 0);
    assert.equal(plannedInstants(streamOf([{ from: 0, to: 9, rate: 0.1, slope: 0 }])).length, 0);
  });
});
