/** When an allow comment counts. */
import { type AllowComment, isRealDate } from '@liaison/model';
import { placeholdersIn } from './placeholder-words.ts';
import type { Settings } from './settings.ts';

/** A comment counts only when it is complete and its day has not passed; everything else is a finding itself. */
export function isInForce(allow: AllowComment, settings: Settings, today: string): boolean {
  return isComplete(allow, settings) && (allow.until?.value ?? '') >= today;
}

/** Whether a comment says what it allows, until which day of the calendar, by whom and why. */
export function isComplete(allow: AllowComment, settings: Settings): boolean {
  const { codes, by, until } = allow;
  return (
    codes.length > 0 &&
    until !== undefined &&
    isDate(until.value) &&
    by !== undefined &&
    hasReason(allow, settings)
  );
}

/** Whether a comment says why: a placeholder does not, nor does the word `reason` that the form of a comment has. */
export function hasReason({ reason }: AllowComment, { parameters }: Settings): boolean {
  if (reason === undefined) return false;
  const pattern = placeholdersIn(parameters.placeholders);
  return !SAYS_NOTHING.test(pattern ? reason.replace(pattern.all, '') : reason);
}

const SAYS_NOTHING = /^[^\p{L}\p{N}]*(?:reason[^\p{L}\p{N}]*)?$/iu;

/** Whether a text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDate(text);
}
