/** The days that begin while an editor is open: what is overdue today was not yesterday. */
import type { Host } from './host.ts';

type Clock = Pick<Host, 'now' | 'wait'>;

/**
 * Has somebody look which day it is whenever another one may have begun: at midnight, and now and then, because the
 * timers of a machine that has slept go on from where they stopped.
 */
export function atEachDay(clock: Clock, look: () => void): void {
  const now = clock.now();
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  clock.wait(Math.min(midnight - now.getTime(), LONGEST), () => {
    look();
    atEachDay(clock, look);
  });
}

/** Milliseconds. */
const LONGEST = 5 * 60 * 1000;
