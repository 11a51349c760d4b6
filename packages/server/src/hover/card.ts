/** What hover shows of one thing: a heading, its documentation, and facts; as Markdown, or as plain text. */

export interface Card {
  /** One line of Markdown: `**Web shop** · system `web-shop``. */
  readonly heading: string;
  /** The documentation comment, in Markdown. */
  readonly doc?: string | undefined;
  readonly facts: readonly Fact[];
  /** Rows of signs, shown in a font of even width. */
  readonly picture?: readonly string[] | undefined;
}

/** A label with what is to be said, in Markdown of one line; several are listed. */
export interface Fact {
  readonly label: string;
  readonly text: string | readonly string[];
}

/** Leaves facts out of which nothing is known. */
export function facts(
  ...rows: readonly (readonly [label: string, text: string | readonly string[] | undefined])[]
): Fact[] {
  return rows.flatMap(([label, text]) => (text === undefined || text.length === 0 ? [] : [{ label, text }]));
}

export function toMarkdown({ heading, doc, facts: rows, picture }: Card): string {
  const parts = [heading];
  if (doc) parts.push(doc);
  if (picture) parts.push(['```text', ...picture, '```'].join('\n'));
  if (rows.length > 0) parts.push(rows.flatMap(markdownLines).join('\n'));
  return parts.join('\n\n');
}

function markdownLines({ label, text }: Fact): string[] {
  if (typeof text === 'string') return [`- **${label}**: ${text}`];
  if (text.length === 1) return [`- **${label}**: ${text[0]}`];
  return [`- **${label}**:`, ...text.map((line) => `  - ${line}`)];
}

export function toPlainText({ heading, doc, facts: rows, picture }: Card): string {
  const parts = [plain(heading)];
  if (doc) parts.push(doc.replace(FENCE, ''));
  if (picture) parts.push(picture.join('\n'));
  if (rows.length > 0) parts.push(rows.flatMap(plainLines).join('\n'));
  return parts.join('\n\n');
}

function plainLines({ label, text }: Fact): string[] {
  if (typeof text === 'string') return [`${label}: ${plain(text)}`];
  if (text.length === 1) return [`${label}: ${plain(text[0] ?? '')}`];
  return [`${label}:`, ...text.map((line) => `  ${plain(line)}`)];
}

/** Lines that open or close a piece of code. */
const FENCE = /^ *```.*\n?/gm;

/** A text of somebody's as it is, whatever signs of Markdown are in it. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~]/g, '\\$&');
}

/** Markdown of one line without its signs. */
export function plain(markdown: string): string {
  return markdown.replace(SIGNS, (_, sign?: string, link?: string) => sign ?? (link ? plain(link) : ''));
}

const SIGNS = /\\([\\`*_{}[\]<>#|!~])|\[((?:\\.|[^\]\\])*)\]\([^()]*\)|\*\*|`/g;
