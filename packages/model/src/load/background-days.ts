/**
 * The everyday load below the campaigns, worked out as the days of a timeline need it. Only the last few weeks
 * asked for are kept: a year of hourly changes of every system would be more than all campaigns.
 */
import { DAY, type DayChunk, dayOfRows, EMPTY_DAY, entryWidthOf } from './day-chunk.ts';
import { collectRows } from './member-rows.ts';
import { RowCollector } from './rows-by-day.ts';
import type { Stream } from './stream.ts';

/** The everyday load below the campaigns. */
export interface Background {
  /** The rate over a span of any length, exactly, and 0 outside. */
  streamOver(from: number, to: number): Stream;
}

/** Always the same spans, so that rounding does not depend on what was asked before. */
const SPAN = 32 * DAY;
const SPANS_KEPT = 4;

export class BackgroundDays {
  readonly #background: Background;
  readonly #width: number | undefined;
  readonly #spans = new Map<number, Map<number, DayChunk>>();

  /** With a `width`, as what came within so many seconds; otherwise as a rate. */
  constructor(background: Background, width: number | undefined) {
    this.#background = background;
    this.#width = width;
  }

  on(day: number): DayChunk {
    const from = Math.floor(day / SPAN) * SPAN;
    let span = this.#spans.get(from);
    if (!span) {
      span = this.#spanFrom(from);
      for (const oldest of this.#spans.keys()) {
        if (this.#spans.size < SPANS_KEPT) break;
        this.#spans.delete(oldest);
      }
      this.#spans.set(from, span);
    }
    return span.get(day) ?? EMPTY_DAY;
  }

  #spanFrom(from: number): Map<number, DayChunk> {
    const to = from + SPAN;
    const width = this.#width;
    const stream = this.#background.streamOver(from - (width ?? 0), to);
    const entryWidth = entryWidthOf(width !== undefined);
    const collector = new RowCollector(entryWidth);
    collectRows({ stream, factor: 1, lag: 0, ...(width !== undefined && { width }) }, collector, {
      from,
      to,
    });
    const days = new Map<number, DayChunk>();
    for (const [day, rows] of collector.byDay()) {
      days.set(day, dayOfRows(rows, entryWidth));
    }
    return days;
  }
}
