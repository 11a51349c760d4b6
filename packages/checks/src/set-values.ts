/** What a `set` line writes, as messages show it. */
import type { SetValue } from '@liaison/model';
import { shortened } from './shortened.ts';

/** `Web`, `8`, `2026-12-01`, `now`; long texts are cut. */
export function shownValue(value: SetValue): string {
  switch (value.type) {
    case 'text':
      return shortened(value.text);
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'word':
      return shortened(value.word);
  }
}
