/**
 * A text as a row of pieces: tokens, comments and what the lexer could not read, in the order of the text.
 * A piece knows whether it begins a statement, by the lexer's own rules (parse/statement-lexer.ts), so that
 * statements are found in a file that does not parse, too.
 */
import type { IToken } from 'chevrotain';
import { CampaignLanguageGrammar } from '../generated/grammar.ts';
import { FILE_BLOCK } from '../parse/grammar-blocks.ts';
import type { CampaignLexingReport } from '../parse/statement-lexer.ts';
import { type StatementTable, statementTable } from '../parse/statement-table.ts';
import { tokenize } from '../parse-campaign.ts';

export interface Piece {
  readonly kind: 'token' | 'comment' | 'unreadable';
  readonly image: string;
  /** Name of the token type; that of a keyword is the same at the beginning of a statement and inside it. */
  readonly type: string;
  /** Whether the lexer took it for a keyword that begins a line, rather than one inside a statement. */
  readonly leading: boolean;
  readonly start: number;
  readonly end: number;
  /** Lines and columns from 1. */
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  /** Position in the row. */
  readonly index: number;
  /** Whether a statement begins here; `top` if it is a declaration. */
  readonly begins: false | 'inner' | 'top';
}

/** Never throws; linear. */
export function readPieces(text: string): Piece[] {
  const { tokens, errors, report } = tokenize(text);
  const begins = statementStarts(tokens);
  const found: Omit<Piece, 'index'>[] = tokens.map((token) => ({
    ...place(token),
    kind: 'token',
    image: token.image,
    type: token.tokenType.name.replace('~', ''),
    leading: !token.tokenType.name.endsWith('~'),
    begins: begins.get(token) ?? false,
  }));
  for (const comment of (report as CampaignLexingReport).comments) {
    found.push({ ...place(comment), ...OTHER, kind: 'comment', image: comment.image });
  }
  const starts = new Set(tokens.map((token) => token.startOffset));
  for (const { offset, length, line = 1, column = 1 } of errors) {
    if (starts.has(offset)) continue;
    const at = { start: offset, end: offset + length, line, endLine: line, column };
    found.push({ ...at, ...OTHER, kind: 'unreadable', image: text.slice(offset, offset + length) });
  }
  return found.sort((a, b) => a.start - b.start).map((piece, index) => ({ ...piece, index }));
}

const OTHER = { type: '', leading: true, begins: false } as const;

function place(token: IToken) {
  const { startOffset: start, startLine: line = 1, endLine = line, startColumn: column = 1 } = token;
  return { start, end: start + token.image.length, line, endLine, column };
}

/** The first tokens of statements: every HEAD, and every keyword that its block knows as a statement's first. */
function statementStarts(tokens: readonly IToken[]): Map<IToken, 'inner' | 'top'> {
  const starts = new Map<IToken, 'inner' | 'top'>();
  const openers = [FILE_BLOCK];
  let statement = '';
  for (const token of tokens) {
    const { name } = token.tokenType;
    if (name === '{') openers.push(statement);
    else if (name === '}' && openers.length > 1) openers.pop();
    else if (name === 'HEAD' || beginsStatement(token, openers)) {
      starts.set(token, openers.length === 1 ? 'top' : 'inner');
      // A quoted name at the beginning of a line leaves the statement above what it is.
      if (!token.image.startsWith('"')) statement = name;
    }
  }
  return starts;
}

/** A declaration at the left edge is one, even though the block above it is not closed. */
function beginsStatement(token: IToken, openers: string[]): boolean {
  const { name } = token.tokenType;
  if (membersOf(openers.at(-1)).has(name)) return true;
  const declares = token.startColumn === 1 && membersOf(FILE_BLOCK).has(name);
  if (declares) openers.length = 1;
  return declares;
}

/** Whether a keyword begins a statement inside of a block. */
export function isMember(keyword: string): boolean {
  members ??= new Set(
    [...statements()].flatMap(([opener, block]) => (opener === FILE_BLOCK ? [] : [...block.members.keys()])),
  );
  return members.has(keyword);
}

let members: ReadonlySet<string> | undefined;

function membersOf(opener = ''): ReadonlyMap<string, unknown> {
  return statements().get(opener)?.members ?? NONE;
}

const NONE: ReadonlyMap<string, unknown> = new Map();

function statements(): StatementTable {
  table ??= statementTable(CampaignLanguageGrammar());
  return table;
}

let table: StatementTable | undefined;
