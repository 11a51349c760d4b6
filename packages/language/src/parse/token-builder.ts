/**
 * Token types of the Campaign language. Each keyword gets a second type for where it stands inside a
 * statement; that type is at once the keyword and a WORD, so a name may be any word, keywords included.
 */
import type { TokenType, TokenVocabulary } from 'chevrotain';
import { DefaultTokenBuilder, type Grammar, type TokenBuilderOptions } from 'langium';

export class CampaignTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: Grammar, options?: TokenBuilderOptions): TokenVocabulary {
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    const byName = new Map(tokens.map((token) => [token.name, token]));
    const word = needed(byName, 'WORD');
    needed(byName, 'PLAIN').CATEGORIES = [word];
    const inline = tokens
      .filter((token) => /^[a-z]/.test(token.name))
      .map(
        (token): TokenType => ({ name: inlineName(token.name), PATTERN: NEVER, CATEGORIES: [token, word] }),
      );
    return [...tokens, ...inline];
  }
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
