/** The forecast that load generators replay: requests after a television spot, from Campaign text. */
import { ownStream, type Piece, piecesOf, type Stream, streamOf } from '@liaison/model';
import { instant, scenario } from '../load/load-of.ts';

/** The end of the spot, at which its visits begin. */
export const SPOT_ENDS = instant('2026-11-27T19:15:00Z');

/** Requests per second that a spot of 30 s brings to a shop. */
export function spotForecast(viewers: string): Stream {
  const { model, campaigns } = scenario(`
system shop { visit 3 requests }
campaign spot {
  status planned
  runs 2026-11-27 .. 2026-11-27
  timezone Europe/Berlin
  page landing "/" on shop
  channel spot: tv {
    audience ${viewers}
    at 2026-11-27 20:14:30 lasting 30 s
    response 0.5 %
    lands-on landing
  }
}`);
  const forecast = campaigns[0] && model.of(campaigns[0]);
  if (!forecast) throw new Error('The spot has no forecast');
  return ownStream(forecast.load, 'shop');
}

export interface Excerpt {
  /** Instant of the forecast that becomes 0. */
  readonly from: number;
  /** How much of it, in its own seconds. */
  readonly seconds: number;
  /** 10 plays ten seconds of the forecast in one, with ten times the rate: as many requests. 1 if left out. */
  readonly faster?: number;
}

/** A part of a forecast on a clock that begins at 0. */
export function excerptOf(stream: Stream, { from, seconds, faster = 1 }: Excerpt): Stream {
  const pieces: Piece[] = [];
  for (const piece of piecesOf(stream)) {
    const begin = Math.max(piece.from, from);
    const end = Math.min(piece.to, from + seconds);
    if (begin >= end) continue;
    pieces.push({
      from: (begin - from) / faster,
      to: (end - from) / faster,
      rate: (piece.rate + piece.slope * (begin - piece.from)) * faster,
      slope: piece.slope * faster ** 2,
    });
  }
  return streamOf(pieces);
}
