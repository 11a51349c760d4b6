/**
 * Pieces of text as Markdown that GitHub and GitLab show as it was meant: nothing of a repository becomes markup, a
 * link, or the mention of a person or an issue.
 */
import type { Inline, Rich } from './rich-text.ts';

/** On one line, as cells of tables want it; safe in headings, lists and paragraphs too. */
export function markdownLine(content: Rich): string {
  return content.map(piece).join('').trim();
}

function piece(inline: Inline): string {
  if (typeof inline === 'string') return plainText(inline);
  switch (inline.type) {
    case 'code':
      return codeSpan(inline.text);
    case 'strong':
      return bold(inline.content);
    case 'place':
      return inline.content.map(piece).join('');
    case 'link':
      return `[${inline.content.map(piece).join('')}](${inline.href})`;
    case 'break':
      return '<br>';
  }
}

/** Blanks at the ends would keep the asterisks from being markup. */
function bold(content: Rich): string {
  const text = content.map(piece).join('');
  const inner = text.trim();
  return inner === '' ? text : `**${inner}**`;
}

/** Text in which nothing is markup. */
function plainText(text: string): string {
  return visible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\|/g, '&vert;')
    .replace(/[\\`*_[\]~]/g, (sign) => `\\${sign}`)
    .replace(/(^|\s)([-+=]|#+)(?=\s|$)/g, '$1\\$2')
    .replace(/(^|\s)(\d+)([.)])(?=\s|$)/g, '$1$2\\$3')
    .replace(REFERENCE, (sign) => `${sign}${ZERO_WIDTH}`)
    .replace(/\b(https?|www)(?=[:.])/gi, (word) => `${word}${ZERO_WIDTH}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1${ZERO_WIDTH}-`);
}

/** What makes a mention of a person, an issue, a merge request, a label, a milestone, an epic, a snippet. */
const REFERENCE = /[@#!$%](?=[\p{L}\p{N}_"])|\\~(?=[\p{L}\p{N}_"])|&amp;(?=\d)/gu;

/** Shown as nothing; what it parts is no longer one word. */
const ZERO_WIDTH = '&#8203;';

/** A span of backticks; what cannot stand in one, or would end the cell of a table, is told by elements. */
function codeSpan(text: string): string {
  const inner = visible(text).trim();
  return inner === '' || /[`|]/.test(inner) ? `<code>${plainText(inner)}</code>` : `\`${inner}\``;
}

/** Without line breaks and without characters that hide or turn what is beside them. */
function visible(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').replace(HIDDEN, '\ufffd');
}

// Controls, marks of direction, signs of no width and tags: a name must look like what it is.
const HIDDEN = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
