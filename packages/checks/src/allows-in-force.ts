/** When an allow comment counts. */
import { type AllowComment, isRealDate } from '@liaison/model';

/** A comment counts only when it is complete and its day has not passed; everything else is a finding itself. */
export function isInForce(allow: AllowComment, today: string): boolean {
  return isComplete(allow) && (allow.until?.value ?? '') >= today;
}

/** Whether a comment says what it allows, until which day of the calendar, by whom and why. */
export function isComplete({ codes, reason, by, until }: AllowComment): boolean {
  return (
    codes.length > 0 && until !== undefined && isDate(until.value) && by !== undefined && reason !== undefined
  );
}

/** Whether a text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDate(text);
}
