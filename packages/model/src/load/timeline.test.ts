/** Sums of campaigns over time, on small numbers that can be worked out by hand. */
import assert from 'node:assert/strict';
import { type Piece, streamOf } from './stream.ts';
import { type Background, type Member, Timeline } from './timeline.ts';

const DAY = 86_400;
const BASE = 20_454 * DAY;

/** Seconds after the first midnight. */
const at = (seconds: number) => BASE + seconds;

const flat = (from: number, to: number, rate: number): Piece => ({
  from: at(from),
  to: at(to),
  rate,
  slope: 0,
});

const member = (pieces: readonly Piece[], rest: Partial<Member> = {}): Member => ({
  stream: streamOf(pieces),
  factor: 1,
  lag: 0,
  ...rest,
});

/** From 0 up to 10 per second within 10 s, and down again. */
const hill = (from: number): Piece[] => [
  { from: at(from), to: at(from + 10), rate: 0, slope: 1 },
  { from: at(from + 10), to: at(from + 20), rate: 10, slope: -1 },
];

const everyday = (rate: number): Background => ({
  streamOver: (from, to) => streamOf([{ from, to, rate, slope: 0 }]),
});

function piecesOf(timeline: Timeline, from: number, to: number): number[][] {
  const pieces: number[][] = [];
  timeline.forEachPiece(at(from), at(to), (begin, end, ...rest) => {
    pieces.push([begin - BASE, end - BASE, ...rest]);
  });
  return pieces;
}

describe('model: timelines of rates', () => {
  it('have no peak without members, nor with members that do nothing', () => {
    const timeline = new Timeline({ background: everyday(5) });
    assert.equal(timeline.peak(), undefined);
    timeline.set('Spring', [member([]), member(hill(0), { factor: 0 }), member([flat(0, 10, 0)])]);
    assert.equal(timeline.peak(), undefined);
    assert.deepEqual(timeline.touchedSpans(), []);
    assert.equal(timeline.valueAt(at(5)), 5);
  });

  it('add members up, scaled and delayed, on top of the everyday load', () => {
    const timeline = new Timeline({ background: everyday(5) });
    timeline.set('Spring', [member(hill(100))]);
    timeline.set('Summer', [member(hill(100), { factor: 3, lag: 5 })]);
    // At 110 s, 10 and 3 * 5; at 115 s, 5 and 3 * 10.
    assert.equal(timeline.valueAt(at(110)), 30);
    assert.deepEqual(timeline.peak(), { value: 40, at: at(115) });
  });

  it('scale members, not the everyday load', () => {
    const timeline = new Timeline({ background: everyday(5) });
    timeline.set('Spring', [member(hill(100))]);
    assert.deepEqual(timeline.peak(2), { value: 25, at: at(110) });
    assert.deepEqual(timeline.peak(), { value: 15, at: at(110) });
    assert.equal(timeline.valueAt(at(110), 0.5), 10);
  });

  it('reach a peak from the left where it falls in a step', () => {
    const timeline = new Timeline();
    const spring = member([{ from: at(0), to: at(10), rate: 0, slope: 2 }]);
    timeline.set('Spring', [spring]);
    assert.deepEqual(timeline.peak(), { value: 20, at: at(10) });
    assert.equal(timeline.valueBefore(at(10)), 20);
    assert.equal(timeline.valueAt(at(10)), 0);
    assert.deepEqual(timeline.partsAt(at(10), 'left'), [{ owner: 'Spring', member: spring, value: 20 }]);
    assert.deepEqual(timeline.partsAt(at(10), 'right'), []);
  });

  it('reach a peak from the left at midnight', () => {
    const timeline = new Timeline();
    timeline.set('Spring', [member([{ from: at(DAY - 10), to: at(DAY), rate: 0, slope: 2 }])]);
    assert.deepEqual(timeline.peak(), { value: 20, at: at(DAY) });
    assert.equal(timeline.valueBefore(at(DAY)), 20);
    assert.deepEqual(timeline.touchedSpans(), [{ from: at(0), to: at(DAY) }]);
  });

  it('take the first of equally high instants', () => {
    const timeline = new Timeline();
    timeline.set('Summer', [member(hill(3 * DAY))]);
    timeline.set('Spring', [member(hill(500)), member(hill(900))]);
    assert.deepEqual(timeline.peak(), { value: 10, at: at(510) });
  });

  it('count the everyday load of touched days only', () => {
    const background: Background = {
      streamOver: (from, to) =>
        streamOf(
          [flat(-40 * DAY, DAY, 1), flat(DAY, 2 * DAY, 50), flat(2 * DAY, 40 * DAY, 7)]
            .map((piece) => ({ ...piece, from: Math.max(piece.from, from), to: Math.min(piece.to, to) }))
            .filter((piece) => piece.from < piece.to),
        ),
    };
    const timeline = new Timeline({ background });
    timeline.set('Spring', [member(hill(0))]);
    timeline.set('Summer', [member([flat(2 * DAY + 50, 2 * DAY + 60, 2)])]);
    assert.deepEqual(timeline.peak(), { value: 11, at: at(10) });
    assert.deepEqual(timeline.touchedSpans(), [
      { from: at(0), to: at(DAY) },
      { from: at(2 * DAY), to: at(3 * DAY) },
    ]);
    assert.equal(timeline.valueBefore(at(2 * DAY)), 50);
    assert.equal(timeline.valueAt(at(2 * DAY)), 7);
  });

  it('leave days out on which a long campaign pauses', () => {
    const timeline = new Timeline();
    timeline.set('Spring', [member([...hill(0), ...hill(3 * DAY)])]);
    assert.deepEqual(timeline.touchedSpans(), [
      { from: at(0), to: at(DAY) },
      { from: at(3 * DAY), to: at(4 * DAY) },
    ]);
  });

  it('look at a part of the time', () => {
    const timeline = new Timeline({ background: everyday(1) });
    timeline.set('Spring', [member(hill(100)), member(hill(DAY + 100), { factor: 2 })]);
    assert.deepEqual(timeline.peakWithin(at(0), at(DAY)), { value: 11, at: at(110) });
    assert.deepEqual(timeline.peakWithin(at(0), at(105)), { value: 6, at: at(105) });
    assert.deepEqual(timeline.peakWithin(at(113), at(DAY)), { value: 8, at: at(113) });
    assert.deepEqual(timeline.peakWithin(at(0), at(3 * DAY)), { value: 21, at: at(DAY + 110) });
    assert.equal(timeline.peakWithin(at(3 * DAY), at(4 * DAY)), undefined);
  });

  it('judge a draft among what is planned, while the draft is there', () => {
    const timeline = new Timeline({ background: everyday(1) });
    timeline.set('Spring', [member([flat(0, 50, 100), flat(60, 300, 3)])]);
    const draft = [member([...hill(100), ...hill(200)], { factor: 2 })];
    assert.deepEqual(timeline.peakWith(draft), { value: 24, at: at(110) });
    assert.deepEqual(timeline.peakWith(draft, { from: at(0), to: at(105) }), { value: 14, at: at(105) });
    assert.deepEqual(timeline.peak(), { value: 101, at: at(0) });
    assert.equal(timeline.peakWith([]), undefined);
  });

  it('do not blame a draft for what happens while it pauses', () => {
    const timeline = new Timeline();
    timeline.set('Spring', [member([flat(150, 160, 100)])]);
    const draft = [member([...hill(100), ...hill(200)])];
    assert.deepEqual(timeline.peakWith(draft), { value: 10, at: at(110) });
  });

  it('replace and remove what an owner had', () => {
    const timeline = new Timeline();
    timeline.set('Spring', [member(hill(100))]);
    timeline.set('Summer', [member(hill(100))]);
    assert.equal(timeline.peak()?.value, 20);
    timeline.set('Summer', [member(hill(100), { factor: 0.5 })]);
    assert.equal(timeline.peak()?.value, 15);
    timeline.remove('Summer');
    timeline.remove('Autumn');
    assert.equal(timeline.peak()?.value, 10);
    timeline.remove('Spring');
    assert.equal(timeline.peak(), undefined);
    assert.deepEqual(timeline.touchedSpans(), []);
  });

  it('name owners and their parts', () => {
    const timeline = new Timeline();
    const [first, second] = [member(hill(100)), member(hill(105))];
    timeline.set('Spring', [first, second]);
    timeline.set('Summer', [member(hill(200))]);
    assert.deepEqual(timeline.partsAt(at(110), 'right'), [
      { owner: 'Spring', member: first, value: 10 },
      { owner: 'Spring', member: second, value: 5 },
    ]);
    assert.deepEqual(timeline.ownersWithin(at(125), at(200)), []);
    assert.deepEqual(timeline.ownersWithin(at(124), at(201)), ['Spring', 'Summer']);
  });

  it('come in pieces, which end at changes and at midnight', () => {
    const timeline = new Timeline({ background: everyday(1) });
    timeline.set('Spring', [member(hill(DAY - 10))]);
    assert.deepEqual(piecesOf(timeline, DAY - 20, DAY + 25), [
      [DAY - 20, DAY - 10, 1, 0, 0],
      [DAY - 10, DAY, 1, 1, 0],
      [DAY, DAY + 10, 11, -1, 0],
      [DAY + 10, DAY + 25, 1, 0, 0],
    ]);
  });

  it('find the days that reach a value', () => {
    const timeline = new Timeline();
    timeline.set('Spring', [member(hill(100)), member(hill(DAY)), member(hill(2 * DAY + 5), { factor: 2 })]);
    assert.deepEqual(timeline.spansReaching(10.5), [{ from: at(2 * DAY), to: at(3 * DAY) }]);
    assert.deepEqual(timeline.spansReaching(10), [{ from: at(0), to: at(3 * DAY) }]);
    assert.deepEqual(timeline.spansReaching(41, 2), []);
  });

  it('allow a visitor of pieces to ask the timeline', () => {
    const timeline = new Timeline();
    timeline.set('Spring', [member(hill(DAY - 10))]);
    const values: number[] = [];
    timeline.forEachPiece(at(DAY - 10), at(DAY + 10), (from) => values.push(timeline.valueBefore(from)));
    assert.deepEqual(values, [0, 10]);
  });
});

describe('model: timelines of windows', () => {
  const width = 30;

  it('count what came within the last seconds', () => {
    const timeline = new Timeline();
    timeline.set('Spring', [member([flat(100, 200, 2)], { width })]);
    assert.deepEqual(timeline.peak(), { value: 60, at: at(130) });
    assert.equal(timeline.valueAt(at(110)), 20);
    assert.equal(timeline.valueAt(at(215)), 30);
    assert.equal(timeline.valueAt(at(230)), 0);
    assert.deepEqual(piecesOf(timeline, 90, 120), [
      [90, 100, 0, 0, 0],
      [100, 120, 0, 2, 0],
    ]);
  });

  it('find a top between two changes', () => {
    // The rate falls from 10 to 0 within 10 s; within the window of 4 s, most is there after 4 s.
    const fall = [{ from: at(0), to: at(10), rate: 10, slope: -1 }];
    const timeline = new Timeline();
    timeline.set('Spring', [member(fall, { width: 4 })]);
    assert.deepEqual(timeline.peak(), { value: 32, at: at(4) });
    // The hill lies best in a window of 10 s when it ends 5 s after the top: 100 - 2 * 25 / 2.
    const top = new Timeline();
    top.set('Spring', [member(hill(100), { width: 10 })]);
    assert.deepEqual(top.peak(), { value: 75, at: at(115) });
  });

  it('give each member its own width: users at a time', () => {
    const timeline = new Timeline({ background: everyday(2), width: 60 });
    const spring = member([flat(100, 200, 1)], { width: 10 });
    const summer = member([flat(100, 200, 1)], { width: 50, factor: 2, lag: 20 });
    timeline.set('Spring', [spring]);
    timeline.set('Summer', [summer]);
    // 120 of every day, 10 of Spring, 100 of Summer from 170 s on.
    assert.deepEqual(timeline.peak(), { value: 230, at: at(170) });
    assert.deepEqual(timeline.partsAt(at(150), 'left'), [
      { owner: 'Spring', member: spring, value: 10 },
      { owner: 'Summer', member: summer, value: 60 },
    ]);
  });

  it('touch the days on which the window still holds something', () => {
    const timeline = new Timeline({ background: everyday(1), width: DAY });
    timeline.set('Spring', [member([flat(0, 100, 1)], { width: DAY })]);
    assert.deepEqual(timeline.touchedSpans(), [{ from: at(0), to: at(2 * DAY) }]);
    assert.deepEqual(timeline.peak(), { value: DAY + 100, at: at(100) });
    assert.equal(timeline.valueAt(at(DAY + 40)), DAY + 60);
  });

  it('leave nothing behind when a steep rush is over', () => {
    const timeline = new Timeline();
    const rush = Array.from({ length: 50 }, (_, i): Piece => {
      const [rate, next] = [1000 * Math.sin(i) ** 2, 1000 * Math.sin(i + 1) ** 2];
      return { from: at(i / 7), to: at((i + 1) / 7), rate, slope: (next - rate) * 7 };
    });
    timeline.set('Spring', [member(rush, { width: 60 })]);
    assert.ok(Math.abs(timeline.valueBefore(at(DAY))) < 1e-6, `${timeline.valueBefore(at(DAY))}`);
  });

  it('are not mixed with rates', () => {
    const timeline = new Timeline();
    timeline.set('Spring', [member(hill(0), { width })]);
    assert.throws(() => timeline.set('Summer', [member(hill(0))]), /either rates or windows/);
    assert.throws(() => new Timeline({ background: everyday(1) }).peakWith([member(hill(0), { width })]));
  });
});
