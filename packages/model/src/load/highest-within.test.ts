/** The highest rate within a span, against looking at many instants. */
import assert from 'node:assert/strict';
import { highestWithin, mostWithin } from './highest-within.ts';
import { rateAt, rateBefore, streamOf } from './stream.ts';

describe('the highest rate within a span', () => {
  const stream = streamOf([
    { from: 0, to: 10, rate: 0, slope: 1 },
    { from: 10, to: 20, rate: 4, slope: 0 },
    { from: 40, to: 50, rate: 20, slope: -2 },
  ]);
  const parts = [
    { stream, factor: 1, lag: 100 },
    { stream, factor: 3, lag: 105 },
  ];
  const at = (time: number) => parts.map(({ factor, lag }) => factor * rateAt(stream, time - lag));
  const before = (time: number) => parts.map(({ factor, lag }) => factor * rateBefore(stream, time - lag));
  const sum = (rates: readonly number[]) => rates.reduce((one, other) => one + other, 0);

  it('is that of the sum, from both sides, between any two seconds', () => {
    for (let from = 95; from < 165; from += 3) {
      for (let to = from + 1; to < 170; to += 4) {
        let most = sum(at(from));
        for (let time = from; time < to; time++) most = Math.max(most, sum(at(time)), sum(before(time + 1)));
        assert.ok(Math.abs((highestWithin(parts, from, to)?.rate ?? 0) - most) < 1e-9, `${from} to ${to}`);
        assert.ok(mostWithin(parts, from, to) >= most - 1e-9, `${from} to ${to}`);
        for (const part of parts) {
          const alone = highestWithin([part], from, to)?.rate ?? 0;
          assert.ok(Math.abs(mostWithin([part], from, to) - alone) < 1e-9, `${from} to ${to}`);
        }
      }
    }
  });

  it('is none where nothing comes', () => {
    assert.equal(highestWithin(parts, 200, 300), undefined);
    assert.equal(highestWithin([], 0, 1), undefined);
  });
});
