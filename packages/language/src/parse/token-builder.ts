/**
 * Token types of the Campaign language. Each keyword gets a second type for where it stands inside a
 * statement; that type is at once the keyword and a WORD, so a name may be any word, keywords included.
 */
import { entryOf } from '@liaison/model';
import type { CustomPatternMatcherFunc, TokenType, TokenVocabulary } from 'chevrotain';
import {
  DefaultTokenBuilder,
  type Grammar,
  type GrammarAST,
  RegExpUtils,
  type TokenBuilderOptions,
} from 'langium';

export class CampaignTokenBuilder extends DefaultTokenBuilder {
  /** Beginnings of what a terminal takes, by terminal. */
  private readonly beginnings = new Map<TokenType, RegExp | undefined>();

  override buildTokens(grammar: Grammar, options?: TokenBuilderOptions): TokenVocabulary {
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    const byName = new Map(tokens.map((token) => [token.name, token]));
    const word = needed(byName, 'WORD');
    needed(byName, 'PLAIN').CATEGORIES = [word];
    const comment = needed(byName, 'DOC_COMMENT');
    Object.assign(comment, { PATTERN: commentPattern(), START_CHARS_HINT: ['/'], LINE_BREAKS: true });
    const inline = tokens
      .filter((token) => /^[a-z]/.test(token.name))
      .map(
        (token): TokenType => ({ name: inlineName(token.name), PATTERN: NEVER, CATEGORIES: [token, word] }),
      );
    return [...tokens, ...inline, UNREADABLE];
  }

  /** As Langium does it, which rewrites each terminal's pattern for each keyword: half of what a start takes here. */
  protected override findLongerAlt({ value }: GrammarAST.Keyword, terminals: TokenType[]): TokenType[] {
    return terminals.filter((terminal) => {
      const beginning = entryOf(this.beginnings, terminal, () => beginningOf(terminal));
      return beginning?.exec(value)?.[0];
    });
  }
}

/**
 * A row of signs with which nothing of the language begins. The lexer would find them by itself, trying all its
 * patterns at each of them; a file that is no text at all would take minutes. The signs that it leaves out are
 * those with which the grammar's terminals and keywords begin; hyphens and quotes are taken where they begin nothing.
 */
export const UNREADABLE: TokenType = {
  name: 'UNREADABLE',
  PATTERN:
    /[^\s\u00A0\u200B\uFEFF{}:,.?%()<>/"'\u00AB\u00BB\u2018\u201A\u201C\u201D\u201E0-9A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0370-\u03FF\u0400-\u04FF\uFDD0-\uFDD2-]+|-+(?!>)|['\u00AB\u00BB\u2018\u201A]/,
  GROUP: 'hidden',
  LINE_BREAKS: false,
  // Where it is tried: everywhere, which costs nothing, because it is tried last. Chevrotain sorts the code
  // units above 255 into drawers of 255 and needs one of each.
  START_CHARS_HINT: Array.from({ length: 256 + 258 }, (_, index) =>
    index < 256 ? index : Math.min(0xffff, (index - 255) * 255),
  ),
};

/** The comment's regular expression as a function, which looks for the end of a comment without end only once. */
function commentPattern(): CustomPatternMatcherFunc {
  const closed = /\/\*[\s\S]*?\*\//y;
  let textWithoutEnd: string | undefined;
  let withoutEndFrom = 0;
  return (text, offset) => {
    if (text === textWithoutEnd && offset >= withoutEndFrom) return null;
    if (text.charCodeAt(offset + 1) !== ASTERISK) return null;
    closed.lastIndex = offset;
    const match = closed.exec(text);
    if (!match) {
      textWithoutEnd = text;
      withoutEndFrom = offset;
    }
    return match;
  };
}

const ASTERISK = 42;

/** Matches what a whole token of a terminal may begin with; undefined where the terminal is no regular expression. */
function beginningOf({ PATTERN }: TokenType): RegExp | undefined {
  return PATTERN instanceof RegExp ? RegExpUtils.partialRegExp(`^${PATTERN.source}$`) : undefined;
}

/** Name of the type that a keyword's token has when it stands inside a statement. */
export function inlineName(keyword: string): string {
  return `${keyword}~`;
}

// A code point that no text may hold. A pattern that cannot match at all would switch off the lexer's
// table of first characters, and with it most of its speed.
const NEVER = /\uFDD2/;

function needed(tokens: Map<string, TokenType>, name: string): TokenType {
  const token = tokens.get(name);
  if (!token) throw new Error(`The grammar has no terminal ${name}`);
  return token;
}
