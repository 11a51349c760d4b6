/**
 * One day of a timeline as pieces that follow each other, each a polynomial of the second degree at most; and
 * the highest value of such pieces.
 */
import { DAY, type DayChunk } from './day-chunk.ts';
import { CHANGE_WIDTH } from './rows-by-time.ts';
import { at } from './stream.ts';

/** Pieces of a day. Reused from day to day, for speed. */
export class DayPieces {
  /** How many there are; the arrays are longer. */
  count = 0;
  /** Where each begins; one more item than pieces, the last is where the day ends. */
  times = new Float64Array(0);
  /** Value at each beginning, from the right. */
  values = new Float64Array(0);
  slopes = new Float64Array(0);
  /** Change of the slope per second. */
  curves = new Float64Array(0);

  /** Begins anew, with room for so many. */
  clear(atMost: number): void {
    this.count = 0;
    if (this.times.length > atMost) return;
    const room = atMost + (atMost >> 1);
    this.times = new Float64Array(room + 1);
    this.values = new Float64Array(room);
    this.slopes = new Float64Array(room);
    this.curves = new Float64Array(room);
  }

  add(time: number, value: number, slope: number, curve: number): void {
    const index = this.count++;
    this.times[index] = time;
    this.values[index] = value;
    this.slopes[index] = slope;
    this.curves[index] = curve;
  }

  close(end: number): void {
    this.times[this.count] = end;
  }

  /** Index of the piece that an instant of the day falls into; the earlier one of two if it `belongsToEarlier`. */
  indexAt(time: number, belongsToEarlier: boolean): number {
    let low = 1;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      const begin = at(this.times, middle);
      if (belongsToEarlier ? begin < time : begin <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Value of a piece at an instant. */
  valueOf(index: number, time: number): number {
    const long = time - at(this.times, index);
    return at(this.values, index) + long * (at(this.slopes, index) + (at(this.curves, index) * long) / 2);
  }

  /** The parts of the pieces in [from, to), in order: begin, end, and value, slope and curve at the begin. */
  forEachIn(
    from: number,
    to: number,
    visit: (from: number, to: number, value: number, slope: number, curve: number) => void,
  ): void {
    for (let i = firstIn(this, from); i < this.count; i++) {
      const begin = Math.max(from, at(this.times, i));
      const end = Math.min(to, at(this.times, i + 1));
      if (begin >= to) break;
      if (begin >= end) continue;
      const curve = at(this.curves, i);
      const slope = at(this.slopes, i) + curve * (begin - at(this.times, i));
      visit(begin, end, this.valueOf(i, begin), slope, curve);
    }
  }
}

/**
 * The pieces of a day: the members' changes times `scale` (not 0), with the background's as they are. In a timeline of
 * windows (entries of three numbers), rate and slope are those of what comes in less what falls out.
 *
 * Rate and slope keep what rounding takes away in a sum beside them (Neumaier 1974, with Knuth's error term):
 * what is left of a steep slope would grow over the day. For the same reason the members are scaled when all is
 * summed up, and the background before. Written out, because calls cost more than the sums.
 */
export function sweepDay(
  day: number,
  members: DayChunk,
  scale: number,
  background: DayChunk,
  entryWidth: number,
  pieces: DayPieces,
): void {
  const isWindow = entryWidth === 3;
  const { rows, stepsFrom, bendsFrom, end } = members;
  const { rows: otherRows, bendsFrom: otherBendsFrom, end: otherEnd } = background;
  const share = 1 / scale;
  pieces.clear((end + otherEnd) / CHANGE_WIDTH + 1);
  const [entry, missing] = entrySums(members, background, share, entryWidth);
  let amount = isWindow ? at(entry, 0) + at(missing, 0) : 0;
  let rate = at(entry, entryWidth - 2);
  let rateMissed = at(missing, entryWidth - 2);
  let slope = at(entry, entryWidth - 1);
  let slopeMissed = at(missing, entryWidth - 1);
  let step = stepsFrom;
  let bend = bendsFrom;
  let otherStep = background.stepsFrom;
  let otherBend = otherBendsFrom;
  let nextStep = timeAt(rows, step, bendsFrom);
  let nextBend = timeAt(rows, bend, end);
  let nextOtherStep = timeAt(otherRows, otherStep, otherBendsFrom);
  let nextOtherBend = timeAt(otherRows, otherBend, otherEnd);
  let time = day;
  for (;;) {
    const next = Math.min(nextStep, nextBend, nextOtherStep, nextOtherBend, day + DAY);
    if (next > time) {
      const exactRate = rate + rateMissed;
      const exactSlope = slope + slopeMissed;
      const long = next - time;
      if (isWindow) {
        pieces.add(time, scale * amount, scale * exactRate, scale * exactSlope);
        amount += long * (exactRate + (exactSlope * long) / 2);
      } else {
        pieces.add(time, scale * exactRate, scale * exactSlope, 0);
      }
      const climb = exactSlope * long;
      const climbed = rate + climb;
      const taken = climbed - rate;
      rateMissed += rate - (climbed - taken) + (climb - taken);
      rate = climbed;
      time = next;
    }
    // One change at a time; those at the same instant follow in turn without a piece between them.
    let jump = 0;
    let turn = 0;
    if (nextBend === next) {
      turn = at(rows, bend + 1);
      bend += CHANGE_WIDTH;
      nextBend = timeAt(rows, bend, end);
    } else if (nextStep === next) {
      jump = at(rows, step + 1);
      step += CHANGE_WIDTH;
      nextStep = timeAt(rows, step, bendsFrom);
    } else if (nextOtherBend === next) {
      turn = share * at(otherRows, otherBend + 1);
      otherBend += CHANGE_WIDTH;
      nextOtherBend = timeAt(otherRows, otherBend, otherEnd);
    } else if (nextOtherStep === next) {
      jump = share * at(otherRows, otherStep + 1);
      otherStep += CHANGE_WIDTH;
      nextOtherStep = timeAt(otherRows, otherStep, otherBendsFrom);
    } else break;
    if (turn !== 0) {
      const turned = slope + turn;
      const taken = turned - slope;
      slopeMissed += slope - (turned - taken) + (turn - taken);
      slope = turned;
    } else {
      const jumped = rate + jump;
      const taken = jumped - rate;
      rateMissed += rate - (jumped - taken) + (jump - taken);
      rate = jumped;
    }
  }
  pieces.close(day + DAY);
}

/** Sums of the columns of the entries, and what rounding takes away from each. */
function entrySums(
  members: DayChunk,
  background: DayChunk,
  share: number,
  width: number,
): [Float64Array, Float64Array] {
  const sums = new Float64Array(width);
  const missed = new Float64Array(width);
  const enter = ({ rows, stepsFrom }: DayChunk, factor: number) => {
    for (let column = 0; column < width; column++) {
      let sum = at(sums, column);
      let misses = at(missed, column);
      for (let i = column; i < stepsFrom; i += width) {
        const term = factor * at(rows, i);
        const next = sum + term;
        const taken = next - sum;
        misses += sum - (next - taken) + (term - taken);
        sum = next;
      }
      sums[column] = sum;
      missed[column] = misses;
    }
  };
  enter(members, 1);
  enter(background, share);
  return [sums, missed];
}

function timeAt(rows: Float64Array, index: number, end: number): number {
  return index < end ? at(rows, index) : Number.POSITIVE_INFINITY;
}

/** The highest value in [from, to), limits from within included; minus infinity if nothing of the day is in it. */
export function highestOf(pieces: DayPieces, from: number, to: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = firstIn(pieces, from); i < pieces.count; i++) {
    const begin = Math.max(from, at(pieces.times, i));
    const end = Math.min(to, at(pieces.times, i + 1));
    if (begin >= to) break;
    if (begin >= end) continue;
    highest = Math.max(highest, pieces.valueOf(i, begin), pieces.valueOf(i, end));
    const top = topOf(pieces, i);
    if (top > begin && top < end) highest = Math.max(highest, pieces.valueOf(i, top));
  }
  return highest;
}

/** The first end, beginning or top of a piece in [from, to) with at least this value. */
export function firstReaching(
  pieces: DayPieces,
  from: number,
  to: number,
  level: number,
): number | undefined {
  for (let i = firstIn(pieces, from); i < pieces.count; i++) {
    const begin = Math.max(from, at(pieces.times, i));
    const end = Math.min(to, at(pieces.times, i + 1));
    if (begin >= to) break;
    if (begin >= end) continue;
    if (pieces.valueOf(i, begin) >= level) return begin;
    const top = topOf(pieces, i);
    if (top > begin && top < end && pieces.valueOf(i, top) >= level) return top;
    if (pieces.valueOf(i, end) >= level) return end;
  }
  return undefined;
}

function firstIn(pieces: DayPieces, from: number): number {
  return from <= at(pieces.times, 0) ? 0 : pieces.indexAt(from, false);
}

/** Where a piece that bends downwards would be highest; not a number for others. */
function topOf(pieces: DayPieces, index: number): number {
  const curve = at(pieces.curves, index);
  return curve < 0 ? at(pieces.times, index) - at(pieces.slopes, index) / curve : Number.NaN;
}
