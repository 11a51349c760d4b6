/** Timelines against sums that are worked out anew at every instant, and against timelines built anew. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from './spans.ts';
import { type Piece, rateAt, rateBefore, type Stream, streamOf, totalAt, totalOf } from './stream.ts';
import { type Background, type Member, Timeline, type TimelinePeak } from './timeline.ts';

const DAY = 86_400;
const BASE = 20_454 * DAY;
const DAYS = 6;

/** Everyday load with a step every six hours. */
const EVERYDAY: Background = {
  streamOver: (from, to) => {
    const pieces: Piece[] = [];
    for (let begin = Math.floor(from / 21_600) * 21_600; begin < to; begin += 21_600) {
      const rate = 3 + ((begin / 21_600) % 4);
      const [start, end] = [Math.max(begin, from), Math.min(begin + 21_600, to)];
      pieces.push({ from: start, to: end, rate: rate + (start - begin) / 10_000, slope: 1e-4 });
    }
    return streamOf(pieces);
  },
};
const EVERYDAY_STREAM = EVERYDAY.streamOver(BASE - 60 * DAY, BASE + 60 * DAY);

type Kind = 'rate' | 'window';

const piece = fc.record({
  gap: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3000 }), fc.constant(DAY + 77)),
  long: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 40_000 }), fc.constant(3600)),
  rate: fc.integer({ min: 0, max: 20 }),
  end: fc.integer({ min: 0, max: 20 }),
});

const streams = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 3 * DAY }), fc.constantFrom(0, 3600, DAY, DAY - 3600)),
    fc.array(piece, { minLength: 1, maxLength: 6 }),
  )
  .map(([start, parts]): Stream => {
    let time = BASE + start;
    return streamOf(
      parts.map(({ gap, long, rate, end }) => {
        const from = time + gap;
        time = from + long;
        return { from, to: time, rate, slope: (end - rate) / long };
      }),
    );
  });

const membersOf = (kind: Kind, maxLength = 3): fc.Arbitrary<Member[]> =>
  fc.array(
    fc.record({
      stream: streams,
      factor: fc.constantFrom(1, 0.1, 3, 1 / 3),
      lag: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 }), fc.constant(DAY)),
      ...(kind === 'window' && { width: fc.constantFrom(1, 300, 20_000, DAY, 2 * DAY) }),
    }),
    { minLength: 1, maxLength },
  );

const optionsOf = (kind: Kind, withBackground: boolean) => ({
  ...(withBackground && { background: EVERYDAY }),
  ...(kind === 'window' && { width: 20_000 }),
});

const everydayMember = (kind: Kind): Member => ({
  stream: EVERYDAY_STREAM,
  factor: 1,
  lag: 0,
  ...(kind === 'window' && { width: 20_000 }),
});

const owners = ['Spring', 'Summer', 'Autumn', 'Winter'];

const editsOf = (kind: Kind) =>
  fc.array(
    fc.oneof(
      fc.record({ owner: fc.constantFrom(...owners), members: membersOf(kind) }),
      fc.record({ owner: fc.constantFrom(...owners), members: fc.constant<Member[]>([]) }),
      fc.record({ scale: fc.constantFrom(1, 0.5, 1.3) }),
    ),
    { minLength: 1, maxLength: 12 },
  );

/** Value of one member at an instant: from first principles, at whole seconds. */
function valueOfMember({ stream, factor, lag, width }: Member, time: number, side: 'left' | 'right'): number {
  const then = time - lag;
  if (width === undefined)
    return factor * (side === 'right' ? rateAt(stream, then) : rateBefore(stream, then));
  return factor * (totalAt(stream, then) - totalAt(stream, then - width));
}

const sumOf = (members: readonly Member[], time: number, side: 'left' | 'right') =>
  members.reduce((sum, member) => sum + valueOfMember(member, time, side), 0);

function breakpointsOf(members: readonly Member[]): number[] {
  const times = new Set<number>();
  for (const { stream, lag, width } of members) {
    for (const time of stream.times) {
      times.add(time + lag);
      if (width !== undefined) times.add(time + lag + width);
    }
  }
  for (let day = -1; day <= 40; day++) times.add(BASE + day * DAY);
  return [...times].sort((a, b) => a - b);
}

/** Days on which some member is not 0. */
function touchedDays(members: readonly Member[]): Set<number> {
  const days = new Set<number>();
  for (const member of members) {
    const times = breakpointsOf([member]);
    for (let i = 0; i + 1 < times.length; i++) {
      const [from, to] = [times[i] as number, times[i + 1] as number];
      const inside = [(3 * from + to) / 4, (from + to) / 2, (from + 3 * to) / 4];
      if (inside.some((time) => Math.abs(valueOfMember(member, time, 'right')) > 1e-9)) {
        days.add(Math.floor(from / DAY) * DAY);
      }
    }
  }
  return days;
}

/** Peak by looking at every change, and at the top of the parabola between every two. */
function peakBySums(
  counted: readonly Member[],
  all: readonly Member[],
  isLookedAt: (from: number, to: number) => boolean,
): TimelinePeak | undefined {
  const found: TimelinePeak[] = [];
  const times = breakpointsOf([...counted, ...all]);
  for (let i = 0; i + 1 < times.length; i++) {
    const [from, to] = [times[i] as number, times[i + 1] as number];
    if (!isLookedAt(from, to)) continue;
    const [begin, end] = [sumOf(all, from, 'right'), sumOf(all, to, 'left')];
    const middle = sumOf(all, (from + to) / 2, 'right');
    found.push({ value: begin, at: from }, { value: end, at: to });
    const long = to - from;
    const curve = (4 * (begin - 2 * middle + end)) / long ** 2;
    const top = -((end - begin) / long - (curve * long) / 2) / curve;
    if (curve < 0 && top > 0 && top < long)
      found.push({ value: sumOf(all, from + top, 'right'), at: from + top });
  }
  const highest = Math.max(...found.map(({ value }) => value));
  return found
    .filter(({ value }) => value >= highest - 1e-13 * highest)
    .reduce<TimelinePeak | undefined>(
      (first, peak) => (first && first.at <= peak.at ? first : peak),
      undefined,
    );
}

function near(actual: number, expected: number, scale = Math.abs(expected)): void {
  assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(scale, 1), `${actual} is not ${expected}`);
}

/** The same height, reached where it is said to be, and not later than need be. */
function nearPeak(
  actual: TimelinePeak | undefined,
  expected: TimelinePeak | undefined,
  all: readonly Member[],
): void {
  if (!actual || !expected) {
    assert.deepEqual(actual, expected);
    return;
  }
  near(actual.value, expected.value);
  const misses = [sumOf(all, actual.at, 'left'), sumOf(all, actual.at, 'right')].map((value) =>
    Math.abs(value - expected.value),
  );
  near(Math.min(...misses), 0, expected.value);
  // Rounding moves the top of a flat parabola.
  const latest = all.some(({ width }) => width !== undefined) ? expected.at + 1 : expected.at;
  assert.ok(actual.at <= latest, `at ${actual.at - BASE}, not ${expected.at - BASE}`);
}

/** State after some edits, with questions in between, and the same built at once. */
function afterEdits(
  kind: Kind,
  withBackground: boolean,
  edits: readonly object[],
): [Timeline, Timeline, Member[]] {
  const edited = new Timeline(optionsOf(kind, withBackground));
  const left = new Map<string, readonly Member[]>();
  for (const edit of edits as { owner?: string; members?: Member[]; scale?: number }[]) {
    if (edit.owner === undefined) edited.peak(edit.scale);
    else if (edit.members?.length === 0) edited.remove(edit.owner);
    else edited.set(edit.owner, edit.members ?? []);
    if (edit.owner !== undefined) left.set(edit.owner, edit.members ?? []);
  }
  const anew = new Timeline(optionsOf(kind, withBackground));
  for (const owner of [...left.keys()].sort()) anew.set(owner, left.get(owner) ?? []);
  return [edited, anew, [...left.values()].flat()];
}

for (const kind of ['rate', 'window'] as const) {
  for (const withBackground of [false, true]) {
    describe(`model: timelines (${kind}${withBackground ? ', everyday load' : ''})`, () => {
      const below = withBackground ? [everydayMember(kind)] : [];

      it('are what a sum of all members at every change is', () => {
        fc.assert(
          fc.property(membersOf(kind, 5), (members) => {
            const timeline = new Timeline(optionsOf(kind, withBackground));
            members.forEach((member, i) => {
              timeline.set(owners[i % owners.length] as string, [member]);
            });
            const kept = members.slice(-owners.length);
            const days = touchedDays(kept);
            const peak = peakBySums(kept, [...kept, ...below], (from) =>
              days.has(Math.floor(from / DAY) * DAY),
            );
            nearPeak(timeline.peak(), days.size === 0 ? undefined : peak, [...kept, ...below]);
            const spans: Span[] = timeline.touchedSpans().slice();
            assert.equal(
              spans.reduce((sum, { from, to }) => sum + (to - from) / DAY, 0),
              days.size,
            );
            for (const time of breakpointsOf(kept)) {
              near(timeline.valueAt(time), sumOf([...kept, ...below], time, 'right'), peak?.value);
              near(timeline.valueBefore(time), sumOf([...kept, ...below], time, 'left'), peak?.value);
            }
          }),
          { numRuns: 60 },
        );
      });

      it('are after any edits what they are when built anew, to the last bit', () => {
        fc.assert(
          fc.property(editsOf(kind), fc.integer({ min: 0, max: DAYS * DAY }), (edits, second) => {
            const [edited, anew] = afterEdits(kind, withBackground, edits);
            for (const scale of [1, 0.5, 1.3]) assert.deepEqual(edited.peak(scale), anew.peak(scale));
            assert.deepEqual(edited.touchedSpans(), anew.touchedSpans());
            assert.equal(edited.valueAt(BASE + second), anew.valueAt(BASE + second));
            const [from, to] = [BASE + second / 2, BASE + second];
            assert.deepEqual(edited.peakWithin(from, to), anew.peakWithin(from, to));
          }),
          { numRuns: 100 },
        );
      });

      it('judge extra members like members, where they are not 0', () => {
        fc.assert(
          fc.property(membersOf(kind), membersOf(kind, 2), (planned, draft) => {
            const timeline = new Timeline(optionsOf(kind, withBackground));
            timeline.set('Spring', planned);
            const all = [...planned, ...draft, ...below];
            const isThere = (from: number, to: number) =>
              draft.some((member) =>
                [0.25, 0.5, 0.75].some(
                  (share) => Math.abs(valueOfMember(member, from + share * (to - from), 'right')) > 1e-9,
                ),
              );
            const expected = peakBySums([], all, isThere);
            nearPeak(timeline.peakWith(draft), expected, all);
          }),
          { numRuns: 60 },
        );
      });

      it('are the sum of their parts, from both sides', () => {
        fc.assert(
          fc.property(membersOf(kind), membersOf(kind), (one, other) => {
            const timeline = new Timeline(optionsOf(kind, withBackground));
            timeline.set('Spring', one);
            timeline.set('Summer', other);
            const highest = timeline.peak()?.value;
            for (const time of breakpointsOf([...one, ...other])) {
              const partsOf = (side: 'left' | 'right') =>
                timeline
                  .partsAt(time, side)
                  .reduce((sum, { value }) => sum + value, sumOf(below, time, side));
              near(partsOf('right'), timeline.valueAt(time), highest);
              near(partsOf('left'), timeline.valueBefore(time), highest);
            }
          }),
          { numRuns: 40 },
        );
      });

      it('come in pieces that join and add up', () => {
        fc.assert(
          fc.property(membersOf(kind), (members) => {
            const timeline = new Timeline(optionsOf(kind, withBackground));
            timeline.set('Spring', members);
            const [from, to] = [BASE, BASE + 16 * DAY];
            let last = from;
            let sum = 0;
            timeline.forEachPiece(from, to, (begin, end, value, slope, curve) => {
              assert.equal(begin, last);
              assert.ok(end > begin && Math.floor(begin / DAY) === Math.ceil(end / DAY) - 1);
              const long = end - begin;
              sum += long * (value + long * (slope / 2 + (long * curve) / 6));
              last = end;
            });
            assert.equal(last, to);
            // Everything stays in its window for the width of the window.
            const expected = [...members].reduce(
              (total, { stream, factor, width = 1 }) => total + factor * totalOf(stream) * width,
              0,
            );
            let everyday = 0;
            if (withBackground) {
              new Timeline(optionsOf(kind, true)).forEachPiece(
                from,
                to,
                (begin, end, value, slope, curve) => {
                  const long = end - begin;
                  everyday += long * (value + long * (slope / 2 + (long * curve) / 6));
                },
              );
            }
            near(sum, expected + everyday);
          }),
          { numRuns: 60 },
        );
      });
    });
  }
}

describe('model: timelines of many campaigns', () => {
  it('are after hundreds of edits what they are when built anew, to the last bit', () => {
    // Enough for each day that bounds of the days' peaks decide what is swept again.
    const streamsOfMany = fc.sample(streams, { numRuns: 150, seed: 7 });
    const picks = fc.sample(fc.nat(1_000_000), { numRuns: 3000, seed: 7 });
    let next = 0;
    const pick = (below: number) => (picks[next++ % picks.length] as number) % below;
    const memberOf = (kind: Kind): Member => ({
      stream: streamsOfMany[pick(streamsOfMany.length)] as Stream,
      factor: pick(40) === 0 ? 60 : 1 + pick(7) / 3,
      lag: pick(4000),
      ...(kind === 'window' && { width: 600 }),
    });
    for (const kind of ['rate', 'window'] as const) {
      const edited = new Timeline(optionsOf(kind, true));
      const left = new Map<string, readonly Member[]>();
      const edit = (owner: string, members: readonly Member[]) => {
        edited.set(owner, members);
        left.set(owner, members);
      };
      for (let i = 0; i < 500; i++) {
        edit(`campaign ${i}`, [memberOf(kind), memberOf(kind), memberOf(kind)]);
      }
      for (let i = 0; i < 120; i++) {
        edited.peak();
        edited.peak(1.2);
        edit(`campaign ${pick(500)}`, i % 3 === 0 ? [] : [memberOf(kind)]);
        // A rush moves from day to day, each time to the top.
        if (i % 3 === 0) edit('rush', [{ ...memberOf(kind), factor: 5000 }]);
        if (i % 6 > 0) continue;
        const anew = new Timeline(optionsOf(kind, true));
        for (const [owner, members] of left) anew.set(owner, members);
        assert.deepEqual(edited.peak(), anew.peak());
        assert.deepEqual(edited.peak(1.2), anew.peak(1.2));
        const level = (anew.peak()?.value ?? 0) * 0.8;
        assert.deepEqual(edited.spansReaching(level), anew.spansReaching(level));
      }
    }
  });
});
