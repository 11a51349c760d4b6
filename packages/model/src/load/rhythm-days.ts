/**
 * Loads that follow the same hours of the same zone's clock, day by day. They differ by a factor only, so what they
 * all multiply is worked out once.
 */
import { entryOf } from '../map-entry.ts';
import { RecentlyUsed } from '../recently-used.ts';
import { DAY, DayChunk, entryWidthOf } from './day-chunk.ts';
import { DayRows } from './day-rows.ts';
import type { Member } from './member.ts';
import { collectPlainRows } from './member-rows.ts';
import { type Rhythm, rhythmStream } from './profile-stream.ts';
import type { Stream } from './stream.ts';

/** So many days are kept at most, of all rhythms: a year of a few. Then all are given up. */
const DAYS_KEPT = 2048;

/** Days of a load with a mean of 1 per second, late by a lag; with a width, of what came within so many seconds. */
export class RhythmDays {
  /** By the number of the day. */
  readonly #days = new Map<number, DayChunk>();
  readonly #rhythm: Rhythm;
  readonly #lag: number;
  readonly #width: number | undefined;

  constructor(rhythm: Rhythm, lag: number, width: number | undefined) {
    this.#rhythm = rhythm;
    this.#lag = lag;
    this.#width = width;
  }

  /** A day, from its begin to its end as if the load had always been there. */
  on(day: number): DayChunk {
    const number = day / DAY;
    let found = this.#days.get(number);
    if (!found) {
      found = this.#find(day);
      if (daysKept >= DAYS_KEPT) giveUpDays();
      daysKept++;
      this.#days.set(number, found);
      holders.add(this);
    }
    return found;
  }

  giveUp(): void {
    this.#days.clear();
  }

  #find(day: number): DayChunk {
    const width = this.#width;
    const chunk = new DayChunk();
    collectPlainRows({ ...this.#memberAround(day), ...(width !== undefined && { width }) }, day, rows);
    rows.moveInto(chunk, day, entryWidthOf(width !== undefined));
    return chunk;
  }

  /** The load long enough before and behind a day for all that the day shows. */
  #memberAround(day: number): Member {
    const lag = this.#lag;
    const first = day - lag - (this.#width ?? 0) - DAY;
    const last = day - lag + 2 * DAY;
    const begin = Math.floor(day / SPAN) * SPAN;
    const isNear = first >= begin - SPAN && last <= begin + 2 * SPAN;
    const [from, to] = isNear ? [begin - SPAN, begin + 2 * SPAN] : [first, last];
    const stream = streams.get(`${from} ${to} ${this.#rhythm.key}`, () =>
      rhythmStream(this.#rhythm, from, to),
    );
    return { stream, factor: 1, lag };
  }
}

/** Always the same spans, of which a few are kept: neighbouring days are asked for one after the other. */
const SPAN = 32 * DAY;
const streams = new RecentlyUsed<string, Stream>(8);

// Of days on which others rest, which are collected at the same time.
const rows = new DayRows();

/** Those that keep days. Asked for each day of each system: who was asked last is not worth taking down. */
const holders = new Set<RhythmDays>();
let daysKept = 0;

function giveUpDays(): void {
  for (const holder of holders) holder.giveUp();
  holders.clear();
  daysKept = 0;
}

/** The days of a rhythm; one object for all that are the same. */
export function rhythmDays(rhythm: Rhythm, lag: number, width: number | undefined): RhythmDays {
  const ofRhythm = entryOf(made, rhythm, () => new Map<number, Map<number | undefined, RhythmDays>>());
  const ofLag = entryOf(ofRhythm, lag, () => new Map<number | undefined, RhythmDays>());
  return entryOf(ofLag, width, () => new RhythmDays(rhythm, lag, width));
}

// Maps in maps: it is asked for each day of each member.
const made = new WeakMap<Rhythm, Map<number, Map<number | undefined, RhythmDays>>>();
