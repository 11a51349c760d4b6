/** The parts of `// allow CODE until DATE by PERSON: reason`, which is a comment and yet is read by Liaison. */
import type { ColouredToken, TokenType } from './semantic-tokens.ts';

export function isAllow(comment: string): boolean {
  return /^\/\/\s*allow(?=\s|$)/.test(comment);
}

/** The tokens of a comment that begins at an offset. */
export function allowTokens(comment: string, offset: number): ColouredToken[] {
  const reason = /:(?=\s|$)/.exec(comment)?.index ?? comment.length;
  const tokens: ColouredToken[] = [];
  let before = '';
  for (const { 0: word, index } of comment.slice(0, reason).matchAll(/^\/\/|[^\s,]+/g)) {
    tokens.push({
      start: offset + index,
      end: offset + index + word.length,
      type: typeOf(word, before),
      modifiers: [],
    });
    before = word;
  }
  if (reason < comment.length) {
    tokens.push({ start: offset + reason, end: offset + comment.length, type: 'comment', modifiers: [] });
  }
  return tokens;
}

function typeOf(word: string, before: string): TokenType {
  if (word === '//') return 'comment';
  if (before === '//' || word === 'until' || word === 'by') return 'keyword';
  if (before === 'until') return 'number';
  return before === 'by' ? 'variable' : 'enumMember';
}
