/**
 * One day of a timeline as pieces that follow each other, each a polynomial of the second degree at most; and
 * the highest value of such pieces.
 */
import { DAY, type DayChunk } from './day-chunk.ts';
import { CHANGE_WIDTH } from './rows-by-day.ts';
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
 * The pieces of a day: the members' changes times `scale`, with the background's as they are. In a timeline of
 * windows (entries of three numbers), rate and slope are those of what comes in less what falls out.
 *
 * Rate and slope keep what rounding takes away in a sum beside them (Neumaier 1974, with Knuth's error term):
 * what is left of a steep slope would grow over the day. Written out, because calls cost more than the sums.
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
  pieces.clear((end + otherEnd) / CHANGE_WIDTH + 1);
  let amount = isWindow ? scale * entered(members, 0, entryWidth) + entered(background, 0, entryWidth) : 0;
  let rate =
    scale * entered(members, entryWidth - 2, entryWidth) + entered(background, entryWidth - 2, entryWidth);
  let slope =
    scale * entered(members, entryWidth - 1, entryWidth) + entered(background, entryWidth - 1, entryWidth);
  let rateMissed = 0;
  let slopeMissed = 0;
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
        pieces.add(time, amount, exactRate, exactSlope);
        amount += long * (exactRate + (exactSlope * long) / 2);
      } else {
        pieces.add(time, exactRate, exactSlope, 0);
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
      turn = scale * at(rows, bend + 1);
      bend += CHANGE_WIDTH;
      nextBend = timeAt(rows, bend, end);
    } else if (nextStep === next) {
      jump = scale * at(rows, step + 1);
      step += CHANGE_WIDTH;
      nextStep = timeAt(rows, step, bendsFrom);
    } else if (nextOtherBend === next) {
      turn = at(otherRows, otherBend + 1);
      otherBend += CHANGE_WIDTH;
      nextOtherBend = timeAt(otherRows, otherBend, otherEnd);
    } else if (nextOtherStep === next) {
      jump = at(otherRows, otherStep + 1);
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

/** Sum of a column of the entries, with what rounding takes away. */
function entered({ rows, stepsFrom }: DayChunk, column: number, width: number): number {
  let sum = 0;
  let missed = 0;
  for (let i = column; i < stepsFrom; i += width) {
    const term = at(rows, i);
    const next = sum + term;
    const taken = next - sum;
    missed += sum - (next - taken) + (term - taken);
    sum = next;
  }
  return sum + missed;
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
