/** Which changes of loads a reader would see: the others are figures that read the same before and after. */
import { exceeds, figure, type LoadChange, type LoadMoment } from '@liaison/model';

/** Whether a printed figure, the time to the minute, or the answer to whether it fits is another than before. */
export function isSeen({ before, after, usableBefore, usable, fits, changed }: LoadChange): boolean {
  return (
    exceeds(before?.rate, usableBefore ?? undefined) === fits ||
    read(before?.rate) !== read(after?.rate) ||
    read(usableBefore) !== read(usable) ||
    changed.some((share) => read(share.before) !== read(share.after)) ||
    isMoved(before, after)
  );
}

function read(amount: number | null | undefined): string {
  return amount === null || amount === undefined ? '' : figure(amount);
}

function isMoved(before: LoadMoment | null, after: LoadMoment | null): boolean {
  if (!before || !after) return before !== after;
  return Math.abs(Date.parse(after.at) - Date.parse(before.at)) >= MINUTE;
}

const MINUTE = 60_000;
