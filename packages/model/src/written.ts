/** Names and texts as they must stand in a campaign file, for all who write one: fixes, importers, templates. */

/** The name, quoted where it is not a word of the language. */
export function writtenName(name: string): string {
  return WORD.test(name) ? name : writtenText(name);
}

/** A text between quotes. The language knows two escapes, and texts of one line: line breaks become a space. */
export function writtenText(text: string): string {
  return `"${text.replace(/\p{Cc}+/gu, ' ').replace(/["\\]/g, '\\$&')}"`;
}

// The letters of the grammar's HEAD terminal; a test of the language holds the two together.
const LETTERS = 'A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u04FF';
const WORD = new RegExp(`^[${LETTERS}][${LETTERS}0-9]*(-[${LETTERS}0-9]+)*$`);
