/** Adds streams up: what a campaign does on all ways, or what comes into a window less what falls out of it. */
import { at, type Course, NOTHING, type Part, type Stream, withTotals } from './stream.ts';

/**
 * The sum of streams, two by two: linear in their breakpoints, but for the logarithm of how many streams there are.
 * Nothing is taken away again, so where all streams have ended the sum is 0 to the last digit.
 */
export function sumOf(parts: readonly Part[]): Stream {
  const used = parts.filter(counts);
  const [only] = used;
  if (!only) return NOTHING;
  if (used.length === 1) return scaled(only);
  const { times, rates, slopes } = together(used);
  return withTotals(times.slice(), rates.slice(), slopes.slice());
}

/**
 * The same for somebody who looks at it and is done: it is good until the next sum. Memory outside of the heap, of
 * which the collector hears late and then does all of its work at once, is asked for only when a sum is longer than
 * all before it.
 */
export function passingSumOf(parts: readonly Part[]): Course {
  return together(parts.filter(counts));
}

function counts({ stream, factor }: Part): boolean {
  return stream.times.length > 0 && factor !== 0;
}

/** Breakpoints of an array, so many times and so much later; the last one is where the line ends. */
interface Line extends Course {
  readonly begin: number;
  readonly end: number;
  readonly factor: number;
  readonly lag: number;
}

function lineOf({ stream: { times, rates, slopes }, factor, lag }: Part): Line {
  return { times, rates, slopes, begin: 0, end: times.length, factor, lag };
}

/** Room for one round of sums: it is written while the round before is read. */
class Room {
  times = new Float64Array(0);
  rates = new Float64Array(0);
  slopes = new Float64Array(0);

  has(numbers: number): void {
    if (this.times.length >= numbers) return;
    this.times = new Float64Array(2 * numbers);
    this.rates = new Float64Array(2 * numbers);
    this.slopes = new Float64Array(2 * numbers);
  }
}

const rooms = [new Room(), new Room()] as const;

function together(parts: readonly Part[]): Course {
  const numbers = parts.reduce((sum, { stream }) => sum + stream.times.length, 0);
  let lines = parts.map(lineOf);
  for (let round = 0; round === 0 || lines.length > 1; round++) {
    const room = rooms[round % 2 === 0 ? 0 : 1];
    room.has(numbers);
    let end = 0;
    lines = Array.from({ length: Math.ceil(lines.length / 2) }, (_, i) => {
      const sum = added(lines[2 * i] ?? NO_LINE, lines[2 * i + 1] ?? NO_LINE, room, end);
      end = sum.end;
      return sum;
    });
  }
  const { times, rates, slopes, end } = lines[0] ?? NO_LINE;
  return { times: times.subarray(0, end), rates: rates.subarray(0, end), slopes: slopes.subarray(0, end) };
}

const NO_LINE: Line = lineOf({ stream: NOTHING, factor: 1, lag: 0 });

// One variable for each number: pairs of them, taken apart, take three times as long.
function added(a: Line, b: Line, { times, rates, slopes }: Room, begin: number): Line {
  let nextA = a.begin;
  let fromA = 0;
  let rateA = 0;
  let slopeA = 0;
  let nextB = b.begin;
  let fromB = 0;
  let rateB = 0;
  let slopeB = 0;
  let end = begin;
  while (nextA < a.end && nextB < b.end) {
    const timeA = at(a.times, nextA) + a.lag;
    const timeB = at(b.times, nextB) + b.lag;
    const time = timeA < timeB ? timeA : timeB;
    if (timeA === time) {
      fromA = time;
      rateA = at(a.rates, nextA) * a.factor;
      slopeA = at(a.slopes, nextA) * a.factor;
      nextA++;
    }
    if (timeB === time) {
      fromB = time;
      rateB = at(b.rates, nextB) * b.factor;
      slopeB = at(b.slopes, nextB) * b.factor;
      nextB++;
    }
    times[end] = time;
    rates[end] = rateA + slopeA * (time - fromA) + (rateB + slopeB * (time - fromB));
    slopes[end] = slopeA + slopeB;
    end++;
  }
  const rest = nextA < a.end ? a : b;
  for (let next = nextA < a.end ? nextA : nextB; next < rest.end; next++) {
    times[end] = at(rest.times, next) + rest.lag;
    rates[end] = at(rest.rates, next) * rest.factor;
    slopes[end] = at(rest.slopes, next) * rest.factor;
    end++;
  }
  return { times, rates, slopes, begin, end, factor: 1, lag: 0 };
}

function scaled({ stream, factor, lag }: Part): Stream {
  if (factor === 1 && lag === 0) return stream;
  const { times, rates, slopes, totals } = stream;
  return {
    times: lag === 0 ? times : mapped(times, 1, lag),
    rates: mapped(rates, factor, 0),
    slopes: mapped(slopes, factor, 0),
    totals: mapped(totals, factor, 0),
  };
}

/** Every number so many times, and more by so much. */
function mapped(numbers: Float64Array, factor: number, more: number): Float64Array {
  const result = new Float64Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) result[i] = at(numbers, i) * factor + more;
  return result;
}
