/** When a request is tried again: how often, and after how long. */

/** At most so many requests for one answer. */
export const MOST_TRIES = 5;

/** Seconds that a CRM may ask us to wait before we rather give up. */
export const LONGEST_WAIT = 120;

/** Answers that may be another in a moment. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

/** Whether the same request may fare better later. */
export function isPassing(status: number): boolean {
  return PASSING.has(status);
}

/** The seconds that `Retry-After` asks for, as a number or as a date; undefined where it asks for none. */
export function askedWait(header: string | null, now: Date): number | undefined {
  const written = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(written)) return Number(written);
  const date = Date.parse(written);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now.getTime()) / 1000);
}

/**
 * Seconds before try `failed + 1`: twice as long each time, of which a random half is left out, so that many that
 * failed together do not come back together. `random` is from 0 to 1.
 */
export function backOff(failed: number, random: number): number {
  const full = Math.min(30, 2 ** (failed - 1));
  return full * (0.5 + random / 2);
}
