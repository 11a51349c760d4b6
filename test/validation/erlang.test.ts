import assert from 'node:assert/strict';
import { busiestOf, erlangB, erlangC, meanWait, serviceLevel } from './erlang.ts';

function near(actual: number, expected: number, relative = 1e-9): void {
  assert.ok(Math.abs(actual - expected) <= relative * Math.abs(expected), `${actual} instead of ${expected}`);
}

describe('queues near saturation', () => {
  // Published with the packages pyworkforce (PyPI) and ErlangC (CRAN): 10 erlangs, 14 servers, calls of 180 s.
  it('have the published wait of a call centre', () => {
    near(erlangC(10, 14), 0.1741319335950498);
    near(serviceLevel(10, 14, { service: 180, within: 20 }), 0.8883500191794669);
    near(meanWait(10, 14) * 180, 7.83593701177724);
  });

  it('turn away as many as published', () => {
    near(erlangB(25, 30), 0.05260317222814062);
  });

  it('have the mean waits of an independent implementation', () => {
    const waits: readonly (readonly [number, ...number[]])[] = [
      [1, 2.333333333333333, 4, 9, 19],
      [8, 0.11275122176250092, 0.2860280784012601, 0.8769162376828215, 2.1104215765242076],
      [32, 0.003960361578027335, 0.02509737712345194, 0.14318644422085863, 0.43481882135408734],
      [128, 2.162844224972782e-6, 0.0003554466695553019, 0.013193664494510938, 0.07152920028125447],
    ];
    for (const [servers, ...expected] of waits) {
      for (const [i, busy] of [0.7, 0.8, 0.9, 0.95].entries()) {
        near(meanWait(busy * servers, servers), expected[i] ?? Number.NaN);
      }
    }
  });

  it('wait for ever at saturation', () => {
    assert.equal(erlangC(8, 8), 1);
    assert.equal(meanWait(8, 8), Number.POSITIVE_INFINITY);
  });
});

describe('a load that swings over the day', () => {
  it('is highest an hour of service late', () => {
    const { peak, lag } = busiestOf({ mean: 100, swing: 60, period: 24 }, 1);
    near(peak, 158.04383218606912);
    near(lag, 0.9780495368354237);
  });
});
