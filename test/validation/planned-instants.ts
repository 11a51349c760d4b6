/** When an open-loop load generator sends: the instants at which a forecast has brought one more whole request. */
import { piecesOf, type Stream, totalOf } from '@liaison/model';

/**
 * Instants in the seconds of the stream, ascending, one for each whole request. The area under a straight piece is
 * `rate x + slope x² / 2`, so each instant is the root of a quadratic equation and exact.
 */
export function plannedInstants(stream: Stream): Float64Array {
  const instants = new Float64Array(Math.floor(totalOf(stream)));
  let sent = 0;
  let before = 0;
  for (const { from, to, rate, slope } of piecesOf(stream)) {
    const end = before + (to - from) * (rate + (slope * (to - from)) / 2);
    for (; sent < instants.length && sent + 1 <= end; sent++) {
      const area = sent + 1 - before;
      // This form of the root does not divide by the slope, which may be 0. Rounding may take it past the piece.
      const root = Math.sqrt(Math.max(0, rate * rate + 2 * slope * area));
      instants[sent] = Math.min(to, from + (2 * area) / (rate + root));
    }
    before = end;
  }
  return instants;
}
