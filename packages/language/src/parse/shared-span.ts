/**
 * Spans of lowered files. A file has hundreds of them, more than of anything else, and most begin and end where one
 * in another file does: these are the same object, so that in a large workspace they are nearly free.
 */
import type { Span } from '@liaison/model';

/** The span from an offset to another; most often one that was made before. */
export function sharedSpan(start: number, end: number): Span {
  const place = (start + (end - start) * LENGTHS_APART) % PLACES;
  const known = SPANS[place];
  if (known && known.start === start && known.end === end) return known;
  const span = { start, end };
  // Whichever span had the place is made anew when it is asked for again: no more than this table is ever kept.
  SPANS[place] = span;
  return span;
}

/** Spans of one length lie side by side, and those of the next beyond the end of most files. */
const LENGTHS_APART = 4099;
const PLACES = 1 << 17;
const SPANS: (Span | undefined)[] = new Array(PLACES).fill(undefined);
