/** The highest rate of a few streams together within a span, for questions about one morning of a long plan. */
import { at, lastAtOrBefore, type Part, type Peak, type Piece, peakOf, streamOf } from './stream.ts';
import { sumOf } from './stream-sum.ts';

/** Of [from, to), with the limits from both sides; undefined where nothing comes. Linear in the breakpoints there. */
export function highestWithin(parts: readonly Part[], from: number, to: number): Peak | undefined {
  return peakOf(
    sumOf(
      parts.flatMap((part) => {
        const pieces = piecesWithin(part, from, to);
        return pieces.length > 0 ? [{ stream: streamOf(pieces), factor: part.factor, lag: 0 }] : [];
      }),
    ),
  );
}

/** Never less than `highestWithin`, at a fraction of its cost: the sum of what each part gets to by itself. */
export function mostWithin(parts: readonly Part[], from: number, to: number): number {
  let sum = 0;
  for (const { stream, factor, lag } of parts) {
    const { times, rates, slopes } = stream;
    let most = 0;
    for (let i = Math.max(0, lastAtOrBefore(times, from - lag)); i + 1 < times.length; i++) {
      const begin = at(times, i) + lag;
      if (begin >= to) break;
      const first = Math.max(begin, from);
      const last = Math.min(at(times, i + 1) + lag, to);
      const rate = at(rates, i) + at(slopes, i) * (first - begin);
      if (last > first) most = Math.max(most, rate, rate + at(slopes, i) * (last - first));
    }
    sum += factor * most;
  }
  return sum;
}

/** The pieces of a part in [from, to), on the clock of the sum, without its factor. */
function piecesWithin({ stream: { times, rates, slopes }, lag }: Part, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  for (let i = Math.max(0, lastAtOrBefore(times, from - lag)); i + 1 < times.length; i++) {
    const begin = at(times, i) + lag;
    if (begin >= to) break;
    const first = Math.max(begin, from);
    const rate = at(rates, i) + at(slopes, i) * (first - begin);
    pieces.push({ from: first, to: Math.min(at(times, i + 1) + lag, to), rate, slope: at(slopes, i) });
  }
  return pieces;
}
