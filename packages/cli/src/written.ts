/** Names and texts as they must stand in a campaign file. */

/** A name, quoted where it is not a word. */
export function writtenName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$/.test(name) ? name : quoted(name);
}

/** A text between quotes. A text stands on one line, so line breaks and the like become a space. */
export function quoted(text: string): string {
  return `"${text.replace(/\p{Cc}+/gu, ' ').replace(/["\\]/g, '\\$&')}"`;
}
