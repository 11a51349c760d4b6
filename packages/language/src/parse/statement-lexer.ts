/**
 * Decides, for each word, whether it begins a statement or stands inside one. The parser then never has to
 * guess where an unfinished statement ends: `owner` without a value does not swallow the line below it.
 */
import type { ILexingError, IToken, TokenType } from 'chevrotain';
import {
  DefaultLexer,
  type LangiumCoreServices,
  type LexerResult,
  type LexingReport,
  type TokenizeOptions,
} from 'langium';
import { FILE_BLOCK } from './grammar-blocks.ts';
import { type BlockStatements, type StatementTable, statementTable } from './statement-table.ts';
import { inlineName } from './token-builder.ts';

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

export class CampaignLexer extends DefaultLexer {
  private readonly words: WordTypes;

  constructor(services: LangiumCoreServices) {
    super(services);
    const types = this.definition;
    const inline = new Map<TokenType, TokenType>();
    for (const [name, type] of Object.entries(types)) {
      const inlineType = types[inlineName(name)];
      if (inlineType) inline.set(type, inlineType);
    }
    this.words = {
      table: statementTable(services.Grammar),
      head: types.HEAD as TokenType,
      plain: types.PLAIN as TokenType,
      text: types.STRING as TokenType,
      inline,
    };
  }

  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const result = super.tokenize(text, options);
    const openBrace = new WordAssigner(this.words, result.tokens).assign();
    const tooDeep = cutTooDeep(result.tokens);
    // The parser empties the list of hidden tokens while it builds the tree, hence the copy.
    const report: CampaignLexingReport = {
      diagnostics: [],
      comments: [...result.hidden],
      ...(openBrace && { openBrace }),
    };
    return { ...result, errors: [...result.errors, ...brokenStrings(result.tokens), ...tooDeep], report };
  }
}

interface WordTypes {
  readonly table: StatementTable;
  readonly head: TokenType;
  readonly plain: TokenType;
  readonly text: TokenType;
  /** A keyword's type to the type that it has inside a statement. */
  readonly inline: ReadonlyMap<TokenType, TokenType>;
}

/** One pass over a file's tokens that gives every word the type of its role. */
class WordAssigner {
  private readonly top: BlockStatements;
  private readonly blocks: { opener: string; brace: IToken }[] = [];
  private readonly words: WordTypes;
  private readonly tokens: readonly IToken[];
  private block: BlockStatements;
  private statement = '';
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
      const keyword = this.words.inline.get(token.tokenType);
      if (keyword || token.tokenType === this.words.head) this.assignWord(token, index, keyword);
      else this.passOther(token, index);
    });
    return this.unclosed ?? this.blocks.at(-1)?.brace;
  }

  private passOther(token: IToken, index: number): void {
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
    return beginsStatement(this.tokens[index] as IToken, this.tokens[index - 1]);
  }

  /** `email: …` names a field wherever it stands; `channel teaser: …` does not. */
  private namesField(token: IToken, index: number): boolean {
    if (!this.block.lines || this.tokens[index + 1]?.image !== ':') return false;
    return token.image !== ':' && this.tokens[index - 1]?.image !== 'channel';
  }
}

function beginsStatement(token: IToken, previous: IToken | undefined): boolean {
  if (!previous || previous.image === '{' || previous.image === '}') return true;
  return (token.startLine ?? 0) > (previous.endLine ?? 0) && !CONTINUES.has(previous.image);
}

function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}

/** Texts that the STRING terminal accepts only in order to say what is wrong with them. */
function brokenStrings(tokens: IToken[]): ILexingError[] {
  const errors: ILexingError[] = [];
  for (const token of tokens) {
    const first = token.image.charCodeAt(0);
    if (first === 34 ? isClosed(token.image) : first < 0x201c || first > 0x201e) continue;
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

/**
 * The parser recurses into blocks, so a file of nothing but braces would exhaust its stack. Far beyond what
 * anybody means, the rest of the file is left out, and that is said.
 */
function cutTooDeep(tokens: IToken[]): ILexingError[] {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
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
  return /^"(\\.|[^"\\])*"$/.test(image);
}
