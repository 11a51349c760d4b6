/** Paths as CODEOWNERS reads them: nearly as `.gitignore`, but without its escapes. */

/** Characters that mean something in a pattern, or end it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they would end the line, or be lost in it
const SPECIAL = /[\u0000-\u001F\u007F#[\]*?!\\]/gu;

/**
 * The pattern for one file, from the root. A space is escaped, which both platforms read; of the rest each platform
 * reads other escapes, so `?` stands for one character of any sort: it can hit one file more, and never one fewer.
 */
export function patternOf(path: string): string {
  return `/${path.replace(SPECIAL, '?').replaceAll(' ', '\\ ')}`;
}
