/** When the load of a system is another, after a campaign's part in it was replaced. */
import { sameMeaning } from '../same-meaning.ts';
import type { StayPart, SystemPart } from './campaign-load.ts';
import { DAY, dayOf } from './day-chunk.ts';
import { extentOfMember } from './member.ts';
import type { Span } from './spans.ts';
import type { Extra } from './system-load.ts';

/**
 * From the first to the last instant at which two shares may differ, in whole UTC days, because a day counts or does
 * not, and with the days to which windows of so many seconds carry it; undefined where the shares are the same.
 */
export function changedExtent(before: Extra, after: Extra, longestWindow: number): Span | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const compare = (old: readonly SystemPart[] | readonly StayPart[], fresh: typeof old) => {
    for (let i = 0; i < Math.max(old.length, fresh.length); i++) {
      if (sameMeaning(old[i], fresh[i])) continue;
      for (const part of [old[i], fresh[i]]) {
        const extent = part && extentOfMember(part);
        if (!extent) continue;
        from = Math.min(from, extent.from);
        to = Math.max(to, extent.to);
      }
    }
  };
  compare(before.parts, after.parts);
  compare(before.stays, after.stays);
  if (to < from) return undefined;
  return { from: dayOf(from) - DAY, to: dayOf(to + Math.max(longestWindow, DAY)) + DAY };
}
