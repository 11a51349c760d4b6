/** Names and texts as they must stand in a campaign file, for all who write one: fixes, importers, templates. */

/** The name, quoted where it is not a word of the language. */
export function writtenName(name: string): string {
  return WORD.test(name) ? name : writtenText(name);
}

/** A text between quotes. The language knows two escapes, and texts of one line: line breaks become a space. */
export function writtenText(text: string): string {
  return `"${text.replace(/\p{Cc}+/gu, ' ').replace(/["\\]/g, '\\$&')}"`;
}

/** A length of time as one number and one unit, the coarsest that takes a whole number: `2 days`, `90 min`. */
export function writtenDuration(seconds: number): string {
  if (seconds >= 2 * DAY && seconds % DAY === 0) return `${seconds / DAY} days`;
  if (seconds >= HOUR && seconds % HOUR === 0) return `${seconds / HOUR} h`;
  if (seconds >= 60 && seconds % 60 === 0) return `${seconds / 60} min`;
  return `${plainDigits(seconds)} s`;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Without an exponent, which the language does not have. */
export function plainDigits(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(12).replace(/\.?0+$/, '') : text;
}

// The letters of the grammar's HEAD terminal; a test of the language holds the two together.
const LETTERS = 'A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u04FF';
const WORD = new RegExp(`^[${LETTERS}][${LETTERS}0-9]*(-[${LETTERS}0-9]+)*$`);
