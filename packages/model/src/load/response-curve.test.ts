import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AT_ONCE, type CurveProblem, responseCurve, shareBy, uniformCurve } from './response-curve.ts';
import { at } from './stream.ts';
import { BUILT_IN, capacityData, declared, drawn, UNITS } from './testing-curves.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

function near(actual: number, expected: number, absolute = 1e-9): void {
  assert.ok(Math.abs(actual - expected) <= absolute, `${actual} instead of ${expected}`);
}

function builtIn(name: string) {
  const curve = BUILT_IN[name];
  assert.ok(curve, name);
  return curve;
}

function knots(...lines: readonly string[]): [number, number][] {
  const { times, shares } = drawn(...lines);
  return Array.from(times, (time, i) => [time, at(shares, i)]);
}

function problemOf(...lines: readonly string[]): { problem: CurveProblem; at: number | undefined } {
  const curve = declared(...lines);
  const result = responseCurve(curve, UNITS);
  assert.ok('problem' in result);
  const { problem, point } = result;
  return { problem, at: point && curve.points.indexOf(point) };
}

describe('built-in curves', () => {
  it('are the reference tables, where these are at hand', function () {
    const text = capacityData('kernels.json');
    if (text === undefined) return this.skip();
    const tables: Record<string, { t: number[]; F: number[] }> = JSON.parse(text);
    assert.deepEqual(Object.keys(tables).sort(), Object.keys(BUILT_IN).sort());
    for (const [name, { t, F }] of Object.entries(tables)) {
      const { times, shares } = builtIn(name);
      assert.deepEqual(Array.from(times), t, name);
      for (const [i, share] of F.entries()) near(at(shares, i), share);
    }
  });

  // Computed by an independent implementation.
  const SHARES: Readonly<Record<string, readonly number[]>> = {
    'email.click': [
      0.010329756711606582, 0.03238836939638611, 0.13045088197436328, 0.23535222800808708,
      0.32680092681593836, 0.809252184315947,
    ],
    'tv.spot': [0.07906059229375788, 0.5370141492516406, 0.9788021428082012, 0.9986079655328214, 1, 1],
    'push.ios': [
      0.04791794557754115, 0.17427827566721446, 0.5713848243343236, 0.762807902109699, 0.8487546137823742,
      0.9870060936430697,
    ],
    'social.link': [
      0.001990480875144158, 0.009905118387059682, 0.07364815141287413, 0.1762010662427789,
      0.28552445122138936, 0.8795644039565862,
    ],
  };
  for (const [name, shares] of Object.entries(SHARES)) {
    it(`have the shares of ${name}`, () => {
      for (const [i, seconds] of [10, MINUTE, 600, 1800, HOUR, DAY].entries()) {
        near(shareBy(builtIn(name), seconds), shares[i] ?? Number.NaN);
      }
    });
  }

  it('fit what was published on clicks and opens of e-mails', () => {
    // GetResponse, 2020 and 2022: hours after the send, and the share by then.
    const clicks = [
      [1, 0.336],
      [3, 0.514],
      [24, 0.81],
      [1, 0.3195],
      [4, 0.5289],
      [26, 0.8253],
    ] as const;
    const opens = [
      [1, 0.215],
      [6, 0.506],
      [24, 0.73],
      [1, 0.1966],
      [8, 0.5191],
      [26, 0.7326],
    ] as const;
    near(farthest('email.click', clicks), 0.020739781381414857);
    near(farthest('email.open', opens), 0.02154522510935103);
  });

  function farthest(name: string, anchors: readonly (readonly [number, number])[]): number {
    return Math.max(
      ...anchors.map(([hours, share]) => Math.abs(shareBy(builtIn(name), hours * HOUR) - share)),
    );
  }

  it('err by less than 0.7 % because of straight lines', () => {
    const smooth = (seconds: number) => 1 / (1 + (seconds / 11_700) ** -0.65);
    let most = 0;
    for (let seconds = MINUTE; seconds <= DAY; seconds *= 1.05) {
      const exact = smooth(seconds) / smooth(30 * DAY);
      most = Math.max(most, Math.abs(shareBy(builtIn('email.click'), seconds) / exact - 1));
    }
    near(most, 0.006949386971484284, 1e-8);
  });
});

describe('curves of a shape', () => {
  it('are cut at their end', () => {
    const whole = drawn(
      'shape log-logistic',
      'arrived 50 % by 168 min after',
      'arrived 87 % by 24 h after',
      'ends after 30 days',
    );
    const day = drawn(
      'shape log-logistic',
      'arrived 50 % by 168 min after',
      'arrived 87 % by 24 h after',
      'ends after 24 h',
    );
    assert.equal(day.times.at(-1), DAY);
    assert.equal(day.times.length, 31);
    near(shareBy(day, HOUR), shareBy(whole, HOUR) / shareBy(whole, DAY), 1e-15);
  });

  it('end at whole seconds of their own if the end is none of the ladder', () => {
    const { times } = drawn('shape exponential', 'arrived 50 % by 10 s after', 'ends after 55 s');
    assert.deepEqual(Array.from(times.slice(-3)), [45, 50, 55]);
  });

  it('go on in hours and days', () => {
    const normal = drawn(
      'shape log-normal',
      'arrived 50 % by 1 h after',
      'arrived 90 % by 24 h after',
      'ends after 2 days',
    );
    assert.deepEqual(
      Array.from(normal.times.slice(-13)),
      [1800, 3600, 5400, 7200, 10_800, 14_400, 21_600, 28_800, 43_200, 64_800, 86_400, 129_600, 172_800],
    );
    const logistic = drawn(
      'shape log-logistic',
      'arrived 50 % by 24 h after',
      'arrived 60 % by 10 days after',
      'ends after 32.5 days',
    );
    assert.deepEqual(
      Array.from(logistic.times.slice(-4)),
      [30, 31, 32, 32.5].map((day) => day * DAY),
    );
  });

  it('stay short however late they end', () => {
    const { times } = drawn(
      'shape log-logistic',
      'arrived 50 % by 24 h after',
      'arrived 60 % by 10 days after',
      'ends after 1M days',
    );
    assert.ok(times.length < 500, `${times.length} knots`);
  });

  it('end of themselves where nearly all have come, after a month at the latest', () => {
    const end = (...lines: readonly string[]) => drawn(...lines).times.at(-1);
    assert.equal(end('shape exponential', 'arrived 63.2120559 % by 15 s after'), 104);
    assert.equal(end('shape exponential', 'arrived 50 % by 0.1 s after'), 1);
    assert.equal(
      end('shape log-logistic', 'arrived 50 % by 3 h after', 'arrived 80 % by 24 h after'),
      30 * DAY,
    );
    assert.equal(
      end('shape log-logistic', 'arrived 50 % by 3 days after', 'arrived 80 % by 60 days after'),
      60 * DAY,
    );
  });

  it('do not mind the order of their points', () => {
    const lines = ['arrived 50 % by 3 h after', 'arrived 80 % by 24 h after'];
    assert.deepEqual(knots('shape log-normal', ...lines), knots('shape log-normal', ...lines.toReversed()));
  });

  it('take the first points that they need and name the others', () => {
    const curve = declared('shape exponential', 'arrived 90 % by 1 min after', 'arrived 50 % by 10 s after');
    const result = responseCurve(curve, UNITS);
    assert.ok('curve' in result);
    assert.deepEqual(result.unused, [curve.points[0]]);
    assert.deepEqual(result.curve, drawn('shape exponential', 'arrived 50 % by 10 s after'));
  });

  it('have whole seconds where the times of their points are broken hours', () => {
    assert.equal(
      drawn('shape exponential', 'arrived 50 % by 1 h after', 'ends after 1.1 h').times.at(-1),
      3960,
    );
  });

  it('cannot be drawn from impossible points', () => {
    const good = 'arrived 50 % by 10 s after';
    const of = (...lines: readonly string[]) => problemOf('shape log-normal', ...lines);
    assert.deepEqual(of(), { problem: 'no-points', at: undefined });
    assert.deepEqual(of(good), { problem: 'needs-two-points', at: undefined });
    assert.deepEqual(of(good, 'arrived 100 % by 20 s after'), { problem: 'impossible-share', at: 1 });
    assert.deepEqual(of(good, 'arrived 0 % by 5 s after'), { problem: 'impossible-share', at: 1 });
    assert.deepEqual(of(good, 'arrived 20 % by 5 s before'), { problem: 'shape-before-send', at: 1 });
    assert.deepEqual(of(good, 'arrived 20 % by 0 s after'), { problem: 'shape-before-send', at: 1 });
    assert.deepEqual(of(good, 'arrived 60 % by 10 s after'), { problem: 'same-time', at: 1 });
    assert.deepEqual(of(good, 'arrived 40 % by 20 s after'), { problem: 'falling', at: 1 });
    assert.deepEqual(of(good, 'arrived 50 % by 20 s after'), { problem: 'falling', at: 1 });
    assert.deepEqual(problemOf('shape bell', good), { problem: 'unknown-shape', at: undefined });
    assert.deepEqual(of(good, 'arrived 60 % by 20 s after', 'ends after 0 s'), {
      problem: 'nothing-by-end',
      at: undefined,
    });
    assert.deepEqual(of(good, 'arrived 60 % by 20 s after', 'ends after 5 rps'), {
      problem: 'unreadable-end',
      at: undefined,
    });
  });
});

describe('curves of points', () => {
  it('join them with straight lines', () => {
    const curve = drawn(
      'arrived 20 % by 1 min before',
      'arrived 60 % by 0 min after',
      'arrived 100 % by 5 min after',
    );
    assert.deepEqual(Array.from(curve.times), [-60, 0, 300]);
    assert.deepEqual(Array.from(curve.shares), [0.2, 0.6, 1]);
    assert.equal(shareBy(curve, -61), 0);
    assert.equal(shareBy(curve, -60), 0.2);
    near(shareBy(curve, -30), 0.4, 1e-15);
    near(shareBy(curve, 150), 0.8, 1e-15);
    assert.equal(shareBy(curve, 301), 1);
  });

  it('begin with nobody at the send if the first point is after it', () => {
    assert.deepEqual(knots('arrived 100 % by 10 min after'), [
      [0, 0],
      [600, 1],
    ]);
    assert.deepEqual(knots('arrived 0 % by 5 min after', 'arrived 100 % by 10 min after'), [
      [0, 0],
      [300, 0],
      [600, 1],
    ]);
    assert.deepEqual(knots('arrived 100 % by 0 s after'), [[0, 1]]);
  });

  it('make everybody of those who have come by the end', () => {
    const points = ['arrived 0 % by 0 s after', 'arrived 50 % by 10 s after', 'arrived 75 % by 20 s after'];
    assert.deepEqual(knots(...points), [
      [0, 0],
      [10, 0.5 / 0.75],
      [20, 1],
    ]);
    assert.deepEqual(knots(...points, 'ends after 1 h'), knots(...points));
    assert.deepEqual(knots(...points, 'ends after 20 s'), knots(...points));
    assert.deepEqual(knots(...points, 'ends after 10 s'), [
      [0, 0],
      [10, 1],
    ]);
    assert.deepEqual(knots(...points, 'ends after 15 s'), [
      [0, 0],
      [10, 0.5 / 0.625],
      [15, 1],
    ]);
  });

  it('may repeat a point', () => {
    assert.deepEqual(knots('arrived 100 % by 60 s after', 'arrived 100 % by 1 min after'), [
      [0, 0],
      [60, 1],
    ]);
  });

  it('cannot be drawn from impossible points', () => {
    const good = 'arrived 50 % by 10 s after';
    assert.deepEqual(problemOf(), { problem: 'no-points', at: undefined });
    assert.deepEqual(problemOf(good, 'arrived 101 % by 20 s after'), { problem: 'impossible-share', at: 1 });
    assert.deepEqual(problemOf(good, 'arrived 40 % by 20 s after'), { problem: 'falling', at: 1 });
    assert.deepEqual(problemOf(good, 'arrived 60 % by 10 s after'), { problem: 'same-time', at: 1 });
    assert.deepEqual(problemOf(good, 'arrived 60 %'), { problem: 'unreadable-point', at: 1 });
    assert.deepEqual(problemOf(good, 'arrived 60 by 20 s after'), { problem: 'unreadable-point', at: 1 });
    assert.deepEqual(problemOf(good, 'arrived 60 % by 20 parsecs after'), {
      problem: 'unreadable-point',
      at: 1,
    });
    assert.deepEqual(problemOf('arrived 0 % by 10 s after'), { problem: 'nothing-by-end', at: undefined });
    assert.deepEqual(problemOf(good, 'ends after 0 s'), { problem: 'nothing-by-end', at: undefined });
    assert.deepEqual(problemOf('arrived 5 % by 1 h after', 'ends after 0 s'), {
      problem: 'nothing-by-end',
      at: undefined,
    });
  });
});

describe('simple curves', () => {
  it('come at once or evenly', () => {
    assert.equal(shareBy(AT_ONCE, -1e-9), 0);
    assert.equal(shareBy(AT_ONCE, 0), 1);
    assert.equal(uniformCurve(0), AT_ONCE);
    assert.equal(shareBy(uniformCurve(60), 15), 0.25);
    assert.equal(shareBy(uniformCurve(60), 61), 1);
  });
});

describe('every curve that is drawn', () => {
  const point = fc
    .tuple(
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 0, max: 500 }),
      fc.constantFrom('before', 'after'),
    )
    .map(([share, seconds, direction]) => `arrived ${share} % by ${seconds} s ${direction}`);
  const lines = fc
    .tuple(
      fc.constantFrom('', 'shape log-logistic', 'shape log-normal', 'shape exponential'),
      fc.array(point, { maxLength: 5 }),
      fc.option(fc.integer({ min: 0, max: 1e7 })),
    )
    .map(([shape, points, end]) => [shape, ...points, ...(end === null ? [] : [`ends after ${end} s`])]);

  it('rises from above nothing to all in whole seconds', () => {
    let many = 0;
    fc.assert(
      fc.property(lines, (block) => {
        const result = responseCurve(declared(...block), UNITS);
        if ('problem' in result) return;
        many++;
        const { times, shares } = result.curve;
        assert.equal(shares.at(-1), 1);
        assert.ok(at(shares, 0) >= 0);
        for (let i = 0; i < times.length; i++) {
          assert.ok(Number.isInteger(at(times, i)));
          if (i === 0) continue;
          assert.ok(at(times, i) > at(times, i - 1));
          assert.ok(at(shares, i) >= at(shares, i - 1));
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(many > 100, `only ${many} drawn`);
  });
});
