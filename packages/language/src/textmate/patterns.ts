/** Regular expressions of the language's tokens, in the dialect of TextMate, from the terminals of the grammar. */
import { GrammarAST } from 'langium';
import { keywordsOf } from '../parse/grammar-blocks.ts';

export interface Patterns {
  readonly word: string;
  /** A word or a quoted text. */
  readonly name: string;
  /** A word that is no keyword, except for `visits`, which is also a unit. */
  readonly unit: string;
  readonly number: string;
  readonly date: string;
  readonly time: string;
}

/** Where a statement may begin: at the edge of a line, or behind a brace or a comment. */
export const BEGINS = '(?:^|(?<=[{}]|\\*/))\\s*';
/** Comments to the end of a line, of which the last may go on in the next; or nothing. */
const COMMENTS = '(?:/\\*(?:(?!\\*/).)*\\*/\\s*)*(?://.*|/\\*(?:(?!\\*/).)*)?$';
/**
 * Where a line ends, unless it ends in something that must go on; and before its comments, as nothing tells behind a
 * comment what stood before it.
 */
export const ENDS = `(?<=[^\\s,(:./<>=-])\\s*(?=${COMMENTS})|^\\s*$|(?=[{}])`;

/** Throws if the grammar has lost one of the terminals. */
export function patternsOf(grammar: GrammarAST.Grammar): Patterns {
  const terminal = (name: string) => onigurumaOf(terminalPattern(grammar, name));
  const word = terminal('HEAD');
  const keywords = keywordsOf(grammar).filter((keyword) => keyword !== 'visits');
  return {
    word,
    name: `(?:${word}|"(?:\\\\.|[^"\\\\])*")`,
    unit: `(?!(?:${keywords.join('|')})(?![\\w-]))${word}`,
    number: terminal('NUMBER'),
    date: terminal('DATE'),
    time: terminal('TIME'),
  };
}

function terminalPattern(grammar: GrammarAST.Grammar, name: string): string {
  const rule = grammar.rules.find((candidate) => candidate.name === name);
  const token = GrammarAST.isTerminalRule(rule) ? rule.definition : undefined;
  if (!GrammarAST.isRegexToken(token)) throw new Error(`The grammar has no terminal ${name}`);
  return token.regex.slice(1, token.regex.lastIndexOf('/'));
}

/** JavaScript writes a code point as `\u00C0`, Oniguruma as `\x{00C0}`; groups must not count. */
function onigurumaOf(pattern: string): string {
  return pattern.replace(/\\u([0-9A-F]{4})/g, '\\x{$1}').replace(/\((?!\?)/g, '(?:');
}

/** Alternatives, the longest first, so that none hides a longer one. */
export function oneOf(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
