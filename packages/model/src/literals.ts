/** Written values: whether a text can stand in a field of some kind as it is. */
import { isRealDate, isRealTime } from './date.ts';

/** `ok` as it is, `lossy` after a conversion that somebody has to want, `impossible` otherwise. */
export type Verdict = 'ok' | 'lossy' | 'impossible';

/**
 * Whether a text reads as a value of the kind, named by its type word (`date`, `integer`). Choices take every
 * text here, because their lists are compared elsewhere; `undefined` for kinds that nobody knows.
 */
export function literalVerdict(text: string, kind: string): Verdict | undefined {
  return Object.hasOwn(READERS, kind) ? READERS[kind]?.(text) : undefined;
}

const READERS: Readonly<Record<string, (text: string) => Verdict>> = {
  text: () => 'ok',
  'long-text': () => 'ok',
  encrypted: () => 'ok',
  choice: () => 'ok',
  choices: () => 'ok',
  email: (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? 'ok' : 'impossible'),
  // CRMs take letters in telephone numbers too ("1-800-FLOWERS"), but a number has a digit.
  phone: (text) => (/\d/.test(text) ? 'ok' : 'impossible'),
  url: (text) => (/^\S*[.:]\S*$/.test(text) ? 'ok' : 'impossible'),
  boolean: (text) =>
    /^(true|false|0|1)$/i.test(text) ? 'ok' : /^(yes|no|y|n|on|off)$/i.test(text) ? 'lossy' : 'impossible',
  integer: (text) => (/^[+-]?\d+$/.test(text) ? 'ok' : isNumber(text) ? 'lossy' : 'impossible'),
  decimal: (text) => (isNumber(text) ? 'ok' : 'impossible'),
  currency: (text) => (isNumber(text) ? 'ok' : 'impossible'),
  percent: (text) => (isNumber(text) ? 'ok' : 'impossible'),
  date: (text) => (isDay(text) ? 'ok' : isMoment(text) ? 'lossy' : 'impossible'),
  datetime: (text) => (isMoment(text) ? 'ok' : isDay(text) ? 'lossy' : 'impossible'),
  time: (text) => (/^\d{1,2}:\d{2}(:\d{2})?$/.test(text) && isRealTime(text) ? 'ok' : 'impossible'),
  // The key of a record has no blanks, whichever CRM made it.
  reference: (text) => (/^\S+$/.test(text) ? 'ok' : 'impossible'),
  id: (text) => (/^\S+$/.test(text) ? 'ok' : 'impossible'),
  address: () => 'lossy',
  geolocation: () => 'impossible',
  binary: () => 'impossible',
};

function isNumber(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?$/.test(text);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDate(text);
}

function isMoment(text: string): boolean {
  const [day = '', time = ''] = text.split(/[T ]/);
  return isDay(day) && /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.test(time);
}
