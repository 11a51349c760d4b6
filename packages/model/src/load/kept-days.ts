/** Days that were added up, of all timelines: so many numbers of them as are kept for whoever asks again. */
import type { DayChunk } from './day-chunk.ts';

/** Numbers of eight bytes: a year of a system that ten thousand campaigns load, and some more. */
const MOST_NUMBERS = 5_000_000;

export class KeptDays {
  private readonly kept = new Map<string, DayChunk>();
  private numbers = 0;

  /** The day of a key, added up if it is not kept. */
  get(key: string, add: () => DayChunk): DayChunk {
    const known = this.kept.get(key);
    if (known) this.kept.delete(key);
    const day = known ?? add();
    this.kept.set(key, day);
    if (known) return day;
    this.numbers += weightOf(day);
    for (const oldest of this.kept.keys()) {
      if (this.numbers <= MOST_NUMBERS || oldest === key) break;
      this.forget(oldest);
    }
    return day;
  }

  known(key: string): DayChunk | undefined {
    return this.kept.get(key);
  }

  forget(key: string): void {
    const day = this.kept.get(key);
    if (!day) return;
    this.kept.delete(key);
    this.numbers -= weightOf(day);
  }
}

/** A day of few numbers takes some room too. */
function weightOf({ rows }: DayChunk): number {
  return rows.length + 64;
}
