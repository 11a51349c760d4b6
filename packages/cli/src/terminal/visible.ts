/** Text of files on its way to a terminal: control characters are shown and not obeyed. */

// C0 without tab and line feed, DEL, C1, and the marks that turn the direction of writing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Replaces each control character by its picture (`␛`) or its number (`<U+202E>`); tabs and line feeds stay. */
export function visible(text: string): string {
  return text.replace(CONTROL, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** The same for what must stay on one line, such as a path: line feeds become pictures too. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll('\n', '\u240A');
}
