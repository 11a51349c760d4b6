/**
 * Decides, for each word, whether it begins a statement or stands inside one. The parser then never has to
 * guess where an unfinished statement ends: `owner` without a value does not swallow the line below it.
 */
import { createToken, type ILexingError, type IToken, type TokenType } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import { FILE_BLOCK } from './grammar-blocks.ts';
import { type BlockStatements, type StatementTable, statementTable } from './statement-table.ts';
import { inlineName, UNREADABLE } from './token-builder.ts';
import { TokenScanner } from './token-scanner.ts';

/** What the lexer knows besides tokens. */
export interface CampaignLexingReport extends LexingReport {
  readonly comments: readonly IToken[];
  /** The innermost brace that is never closed. */
  readonly openBrace?: IToken;
}

/** After these a line break does not begin a statement: something must still follow. */
const CONTINUES = new Set([',', '->', '(', '.', '/', '..', '>=', '<=', '>', '<']);

const NOTHING: BlockStatements = { members: new Map() };
const UNKNOWN_BLOCK = '<unknown>';

export class CampaignLexer implements Lexer {
  /** All token types by name. */
  readonly definition: Readonly<Record<string, TokenType>>;
  private readonly words: WordTypes;
  private readonly scanner: TokenScanner;

  constructor(services: LangiumCoreServices) {
    const types = numbered(services.parser.TokenBuilder.buildTokens(services.Grammar) as TokenType[]);
    this.definition = types;
    this.scanner = new TokenScanner(types);
    const inline: TokenType[] = [];
    for (const [name, type] of Object.entries(types)) {
      const inlineType = types[inlineName(name)];
      if (inlineType) inline[type.tokenTypeIdx as number] = inlineType;
    }
    this.words = {
      table: statementTable(services.Grammar),
      head: types.HEAD as TokenType,
      plain: types.PLAIN as TokenType,
      text: types.STRING as TokenType,
      openBrace: types['{'] as TokenType,
      inline,
    };
  }

  tokenize(text: string): LexerResult {
    const scanned = this.scanner.scan(text);
    const tokens = withSwallowedBraces(scanned.tokens, this.words);
    const openBrace = new WordAssigner(this.words, tokens).assign();
    const tooDeep = cutTooDeep(tokens);
    const isComment = ({ tokenType }: IToken): boolean => tokenType !== UNREADABLE;
    const report: CampaignLexingReport = {
      diagnostics: [],
      comments: scanned.hidden.filter(isComment),
      ...(openBrace && { openBrace }),
    };
    const unreadable = scanned.hidden.filter((token) => !isComment(token));
    const errors = [...unreadableTexts(unreadable), ...brokenStrings(tokens), ...tooDeep];
    // Nobody asks the tree for comments, and the parser would take thousands of them amiss.
    return { tokens, errors, hidden: [], report };
  }
}

/**
 * Token types by name, with the numbers by which parsers know them. Chevrotain gives them when it makes a lexer, which
 * would look into all patterns for nothing: the scanner reads them in its own way.
 */
function numbered(types: readonly TokenType[]): Record<string, TokenType> {
  for (const type of types) type.tokenTypeIdx ??= createToken({ name: type.name }).tokenTypeIdx as number;
  return Object.fromEntries(types.map((type) => [type.name, type]));
}

interface WordTypes {
  readonly table: StatementTable;
  readonly head: TokenType;
  readonly plain: TokenType;
  readonly text: TokenType;
  readonly openBrace: TokenType;
  /** The type that a keyword has inside a statement, by the number of its type. */
  readonly inline: readonly (TokenType | undefined)[];
}

/** One pass over a file's tokens that gives every word the type of its role. */
class WordAssigner {
  private readonly top: BlockStatements;
  private readonly blocks: { opener: string; brace: IToken }[] = [];
  private readonly words: WordTypes;
  private readonly tokens: readonly IToken[];
  private block: BlockStatements;
  private statement = '';
  /** Open round brackets; a brace ends them all. */
  private brackets = 0;
  /** Keywords that may follow inside the current statement. */
  private inside: ReadonlySet<string> | undefined;
  private unclosed: IToken | undefined;

  constructor(words: WordTypes, tokens: readonly IToken[]) {
    this.words = words;
    this.tokens = tokens;
    this.top = words.table.get(FILE_BLOCK) ?? NOTHING;
    this.block = this.top;
  }

  /** Retypes the tokens in place; returns the innermost brace that is never closed. */
  assign(): IToken | undefined {
    this.tokens.forEach((token, index) => {
      const keyword = this.words.inline[token.tokenTypeIdx];
      if (keyword || token.tokenType === this.words.head) this.assignWord(token, index, keyword);
      else this.passOther(token, index);
    });
    return this.unclosed ?? this.blocks.at(-1)?.brace;
  }

  private passOther(token: IToken, index: number): void {
    this.countBrackets(token.image);
    if (token.image === '{') {
      this.blocks.push({ opener: this.statement, brace: token });
      this.block = this.words.table.get(this.statement) ?? NOTHING;
    } else if (token.image === '}') {
      this.blocks.pop();
      this.block = this.words.table.get(this.blocks.at(-1)?.opener ?? FILE_BLOCK) ?? NOTHING;
    } else if (token.tokenType === this.words.text && this.block.lines && this.begins(index)) {
      // A quoted name at the beginning of a line is a name, not a text of the line above.
      if (this.tokens[index + 1]?.image !== ':' && this.block.members.size > 0) return;
      retype(token, this.words.head);
      this.inside = this.block.lines;
    }
  }

  private countBrackets(image: string): void {
    if (image === '(') this.brackets++;
    else if (image === ')') this.brackets--;
    else if (image === '{' || image === '}') this.brackets = 0;
  }

  private assignWord(token: IToken, index: number, keyword: TokenType | undefined): void {
    if (this.namesField(token, index)) {
      this.beginUnknown(token);
      return;
    }
    if (!this.begins(index)) {
      retype(token, keyword ?? this.words.plain);
      return;
    }
    if (keyword) this.leaveUnclosedBlocks(token);
    if (keyword && this.block.members.has(token.image)) {
      this.statement = token.image;
      this.inside = this.block.members.get(this.statement);
      return;
    }
    // A clause of the statement above may stand on a line of its own: its keyword stays what it is. Not so
    // where all lines begin with a name, which may be any word.
    const clause = this.block.members.size > 0 && this.inside?.has(token.image);
    if (!keyword || !clause) this.beginUnknown(token);
  }

  private beginUnknown(token: IToken): void {
    retype(token, this.words.head);
    this.inside = this.block.lines;
    this.statement = UNKNOWN_BLOCK;
  }

  /** A declaration at the left edge while a block is open: the brace above is missing, not meant. */
  private leaveUnclosedBlocks(token: IToken): void {
    if (this.blocks.length === 0 || token.startColumn !== 1) return;
    if (!this.top.members.has(token.image) || this.block.members.has(token.image)) return;
    if (this.inside?.has(token.image)) return;
    this.unclosed ??= this.blocks.at(-1)?.brace;
    this.blocks.length = 0;
    this.block = this.top;
  }

  private begins(index: number): boolean {
    const token = this.tokens[index] as IToken;
    const previous = this.tokens[index - 1];
    if (!previous || previous.image === '{' || previous.image === '}') return true;
    if ((token.startLine ?? 0) <= (previous.endLine ?? 0)) return false;
    if (!CONTINUES.has(previous.image)) return true;
    // `use news in GB,` is unfinished when a statement of the block follows; within brackets it is a list.
    return (
      this.brackets === 0 &&
      this.words.inline[token.tokenTypeIdx] !== undefined &&
      this.block.members.has(token.image)
    );
  }

  /** `email: …` names a field wherever it stands; `channel teaser: …` does not. */
  private namesField(token: IToken, index: number): boolean {
    if (!this.block.lines || this.tokens[index + 1]?.image !== ':') return false;
    return token.image !== ':' && this.tokens[index - 1]?.image !== 'channel';
  }
}

function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}

/** A text without its closing quote (a closed one ends with a quote) has the brace at the end of its line in it; here the brace gets out again. */
function withSwallowedBraces(tokens: IToken[], { text, openBrace }: WordTypes): IToken[] {
  const swallows = ({ tokenType, image }: IToken): boolean =>
    tokenType === text && !image.endsWith('"') && image.trimEnd().endsWith('{');
  if (!tokens.some(swallows)) return tokens;
  return tokens.flatMap((token) => {
    if (!swallows(token)) return [token];
    const at = token.image.lastIndexOf('{');
    const shorter = token.image.slice(0, at).trimEnd();
    return [cut(token, 0, shorter.length), { ...cut(token, at, at + 1), ...ofType(openBrace) }];
  });
}

/** A part of a token that stands on one line. */
function cut(token: IToken, from: number, to: number): IToken {
  const column = (token.startColumn as number) + from;
  return {
    ...token,
    image: token.image.slice(from, to),
    startOffset: token.startOffset + from,
    endOffset: token.startOffset + to - 1,
    startColumn: column,
    endColumn: column + to - from - 1,
  };
}

function ofType(tokenType: TokenType): Pick<IToken, 'tokenType' | 'tokenTypeIdx'> {
  return { tokenType, tokenTypeIdx: tokenType.tokenTypeIdx as number };
}

/** One error for each row of characters that cannot be read. */
function unreadableTexts(tokens: readonly IToken[]): ILexingError[] {
  const errors: ILexingError[] = [];
  for (const { startOffset: offset, image, startLine: line, startColumn: column } of tokens) {
    const last = errors.at(-1);
    if (last && last.offset + last.length === offset) last.length += image.length;
    else errors.push({ offset, length: image.length, line, column, message: 'unreadable' });
  }
  return errors;
}

/** Texts that the STRING terminal accepts only in order to say what is wrong with them. */
function brokenStrings(tokens: IToken[]): ILexingError[] {
  const errors: ILexingError[] = [];
  for (const token of tokens) {
    const first = token.image.charCodeAt(0);
    if (first === 34 ? isClosed(token.image) : !OTHER_QUOTES.has(first)) continue;
    errors.push({
      offset: token.startOffset,
      length: token.image.length,
      line: token.startLine,
      column: token.startColumn,
      message: first === 34 ? 'unclosed-text' : 'curly-quotes',
    });
  }
  return errors;
}

/** Code units of quotes that are not ours: single and typographic ones, and guillemets. */
const OTHER_QUOTES: ReadonlySet<number> = new Set(
  [..."'\u00AB\u00BB\u2018\u201A\u201C\u201D\u201E"].map((quote) => quote.charCodeAt(0)),
);

/**
 * The parser recurses into blocks, so a file of nothing but braces would exhaust its stack. Far beyond what
 * anybody means, the rest of the file is left out, and that is said.
 */
function cutTooDeep(tokens: IToken[]): ILexingError[] {
  let depth = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as IToken;
    if (token.image === '{') depth++;
    else if (token.image === '}') depth--;
    if (depth <= DEEPEST) continue;
    tokens.length = index;
    return [
      {
        offset: token.startOffset,
        length: 1,
        line: token.startLine,
        column: token.startColumn,
        message: 'too-deep',
      },
    ];
  }
  return [];
}

// Four levels are all that the language has; the formatter gives up at a hundred.
const DEEPEST = 128;

function isClosed(image: string): boolean {
  if (!image.includes('\\')) return image.length > 1 && image.endsWith('"');
  return /^"[^"\\]*(?:\\.[^"\\]*)*"$/.test(image);
}
