/** What a `set` line writes, as messages show it. */
import type { SetValue } from '@liaison/model';

/** `Web`, `8`, `2026-12-01`, `now`; long texts are cut. */
export function shownValue(value: SetValue): string {
  switch (value.type) {
    case 'text':
      return cut(value.text);
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'word':
      return cut(value.word);
  }
}

/** At most 24 characters, so that a message with two names still fits on a line. */
export function cut(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
