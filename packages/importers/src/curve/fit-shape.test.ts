/** A fit finds the curve that the data were made from, cut or not. */
import assert from 'node:assert/strict';
import { type ResponseCurve, type SmoothShape, shapeThrough, smoothShare } from '@liaison/model';
import { fitShape } from './fit-shape.ts';

function cutAt(end: number, shape: SmoothShape): ResponseCurve {
  const times = Float64Array.from([
    ...new Set(Array.from({ length: 4000 }, (_, i) => Math.round(end ** (i / 3999)))),
  ]);
  const all = smoothShare(shape, end);
  return { times, shares: times.map((time) => smoothShare(shape, time) / all) };
}

describe('a fitted shape', () => {
  for (const [median, slope, end] of [
    [11_700, 0.65, 30 * 86_400],
    [11_700, 0.65, 86_400],
    [420, 0.8, 3 * 86_400],
    [1260, 0.8, 7200],
    [60, 2, 3600],
  ] as const) {
    it(`is found again with a median of ${median} s and a slope of ${slope}, cut after ${end} s`, () => {
      const fitted = fitShape(cutAt(end, { shape: 'log-logistic', median, slope }));
      assert.ok(fitted);
      assert.ok(fitted.error < 0.001, `error ${fitted.error}`);
      const found = shapeThrough('log-logistic', ...fitted.points);
      assert.ok(found.shape === 'log-logistic');
      assert.ok(Math.abs(found.median / median - 1) < 0.02, `median ${found.median}`);
      assert.ok(Math.abs(found.slope / slope - 1) < 0.02, `slope ${found.slope}`);
    });
  }

  it('says how far it is from data of another shape', () => {
    const even: ResponseCurve = { times: Float64Array.of(0, 3600), shares: Float64Array.of(0, 1) };
    const twice: ResponseCurve = {
      times: Float64Array.of(0, 60, 86_340, 86_400),
      shares: Float64Array.of(0, 0.5, 0.5, 1),
    };
    assert.ok((fitShape(even)?.error ?? 0) < 0.01, 'a cut shape of slope 1 is nearly even');
    assert.ok((fitShape(twice)?.error ?? 1) > 0.1);
  });

  it('is not there for answers at once or before the send', () => {
    assert.equal(fitShape({ times: Float64Array.of(0), shares: Float64Array.of(1) }), undefined);
    assert.equal(fitShape({ times: Float64Array.of(-60, 60), shares: Float64Array.of(0, 1) }), undefined);
  });
});
