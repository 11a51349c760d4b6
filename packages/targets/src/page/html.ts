/** HTML and SVG put together so that nothing of a repository gets in unescaped. */

/** Markup that is finished; made by `html` and by nothing else. */
export class Html {
  readonly text: string;

  constructor(parts: readonly string[]) {
    this.text = parts.join('');
  }
}

/** What may stand in markup. Nothing comes of `undefined`, `null` and `false`. */
export type Content = string | number | Html | undefined | null | false | readonly Content[];

/**
 * A template whose values are escaped, for texts and for attributes in double quotes alike. Throws for a number that
 * is none: no reader is to see `NaN`.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const parts: string[] = [];
  strings.forEach((text, i) => {
    parts.push(text);
    if (i < values.length) parts.push(written(values[i]));
  });
  return new Html(parts);
}

export const NOTHING = html``;

/** Escaped, and without the characters that no document may hold. */
export function escaped(text: string): string {
  return text.toWellFormed().replace(SPECIAL, (character) => ENTITIES[character] ?? '\ufffd');
}

function written(content: Content): string {
  if (content === undefined || content === null || content === false) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return numeral(content);
  return content.map(written).join('');
}

/** As many digits as a drawing needs. */
function numeral(number: number): string {
  if (!Number.isFinite(number)) throw new Error(`${number} cannot be drawn`);
  return String(Math.round(number * 1000) / 1000);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const SPECIAL = /[&<>"'`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};
