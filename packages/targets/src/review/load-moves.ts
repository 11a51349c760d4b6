/** Which loads of a review moved, and whose fault it is that a system does not fit. */
import type { ReviewDocument } from '@liaison/checks';
import { figure } from '@liaison/model';

export type Load = ReviewDocument['loads'][number];

/** Whether what the system gets in its worst second is another figure than before. */
export function isMoved({ before, after }: Load): boolean {
  return figure(before?.rate ?? 0) !== figure(after?.rate ?? 0);
}

/** Whether what it gets, or what it can take, changed: not only what a campaign brings at another time, or as a draft. */
export function isConcerned(load: Load): boolean {
  return isMoved(load) || isOtherLimit(load) || load.changed.length === 0;
}

/** Whether the system can take another figure than before, or somebody says for the first time what it can take. */
export function isOtherLimit({ usableBefore, usable, before }: Load): boolean {
  if (usableBefore === null) return usable !== null && before !== null;
  return usable === null || figure(usableBefore) !== figure(usable);
}

/** Systems that do not fit and are no better than before. Of others that do not fit, this change is not to blame. */
export function newlyFull({ loads }: ReviewDocument): string[] {
  const full = loads.filter(
    (load) =>
      !load.fits &&
      isConcerned(load) &&
      (load.after?.rate ?? 0) >= (load.before?.rate ?? 0) &&
      (load.usable ?? 0) <= (load.usableBefore ?? Number.POSITIVE_INFINITY),
  );
  return [...new Set(full.map(({ system }) => system))];
}
