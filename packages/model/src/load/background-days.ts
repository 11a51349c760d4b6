/** The everyday load below the campaigns, worked out as the days of a timeline need it. */
import { DAY, DayChunk, entryWidthOf } from './day-chunk.ts';
import { DayRows } from './day-rows.ts';
import { collectPlainRows } from './member-rows.ts';
import type { Rhythm } from './profile-stream.ts';
import { type RhythmDays, rhythmDays } from './rhythm-days.ts';
import type { Stream } from './stream.ts';

/** The everyday load below the campaigns. */
export interface Background {
  /** The rate over a span of any length, exactly, and 0 outside. */
  streamOver(from: number, to: number): Stream;
  /** The rhythm that it follows at all times, and its mean per second. */
  readonly follows?: { readonly rhythm: Rhythm; readonly mean: number };
}

export class BackgroundDays {
  readonly #background: Background;
  readonly #width: number | undefined;
  readonly #rhythm: RhythmDays | undefined;

  /** With a `width`, as what came within so many seconds; otherwise as a rate. */
  constructor(background: Background, width: number | undefined) {
    this.#background = background;
    this.#width = width;
    this.#rhythm = background.follows && rhythmDays(background.follows.rhythm, 0, width);
  }

  /** To be read before another day is asked for, of whichever background. */
  on(day: number): DayChunk {
    const { follows } = this.#background;
    if (this.#rhythm && follows) asked.fillScaled(this.#rhythm.on(day), follows.mean);
    else this.#find(day);
    return asked;
  }

  #find(day: number): void {
    const width = this.#width;
    const stream = this.#background.streamOver(day - (width ?? 0), day + DAY);
    const member = { stream, factor: 1, lag: 0, ...(width !== undefined && { width }) };
    collectPlainRows(member, day, rows);
    rows.moveInto(asked, day, entryWidthOf(width !== undefined));
  }
}

const asked = new DayChunk();
const rows = new DayRows();
