/** Statements to lines: indentation, blank lines, runs, comments, and what is copied from the input. */
import { commentLines } from './comments.ts';
import type { LineGroups } from './kept.ts';
import type { Piece } from './pieces.ts';
import { piecesOf, runLines, type Sort, sortOf } from './run.ts';
import { isGlued, joinPieces } from './spacing.ts';
import { type Item, isComment, type Statement } from './structure.ts';
import type { Syntax } from './syntax.ts';

/** A statement that its author broke over several lines stays so if it would be wider on one. */
const WIDEST_JOINED = 120;

export interface LayoutInput {
  readonly items: readonly Item[];
  readonly syntax: Syntax;
  /** The input's lines; the first has index 0. */
  readonly lines: readonly string[];
  readonly groups: LineGroups;
  /** First pieces of statements whose line breaks must stay. */
  readonly unjoined: ReadonlySet<number>;
}

export interface Layout {
  readonly lines: string[];
  /** Lines of the input that were copied, from 1, both included. */
  readonly kept: { first: number; last: number }[];
}

/** Lays out all statements of a file; lines are without their ends. */
export function layout(input: LayoutInput): Layout {
  const writer = new LayoutWriter(input);
  writer.writeItems(input.items, 0, undefined);
  return { lines: writer.lines, kept: writer.kept };
}

class LayoutWriter {
  readonly lines: string[] = [];
  readonly kept: { first: number; last: number }[] = [];
  private readonly input: LayoutInput;

  constructor(input: LayoutInput) {
    this.input = input;
  }

  writeItems(items: readonly Item[], depth: number, parent: Statement | undefined): void {
    const blanks = blankLines(items, parent);
    const sorts = items.map((item) => this.runSort(item, parent));
    for (let start = 0, end = 1; start < items.length; start = end++) {
      if (blanks[start]) this.lines.push('');
      const item = items[start] as Item;
      const sort = sorts[start];
      while (sort && sorts[end] === sort && !blanks[end]) end++;
      if (sort) this.writeRun(items.slice(start, end) as Statement[], sort, depth);
      else if (item.kind === 'comment') this.writeComment(item.piece, depth);
      else this.writeStatement(item, depth);
    }
  }

  /** The sort of a statement that can stand on one line and in a run. */
  private runSort(item: Item, parent: Statement | undefined): Sort | undefined {
    if (item.kind === 'comment' || item.kept || hasBody(item)) return undefined;
    if (item.head.some(isComment) || this.input.unjoined.has(item.head[0]?.index ?? -1)) return undefined;
    return sortOf(item, parent);
  }

  private writeRun(statements: readonly Statement[], sort: Sort, depth: number): void {
    if (statements.length === 0) return;
    const laidOut = runLines(statements, sort, this.input.syntax, 2 * depth);
    const tooWide = statements.findIndex((statement, at) => {
      const lines = laidOut[at] ?? [];
      return lines.length === 1 && isBroken(statement) && isTooWide(lines[0] ?? '', depth);
    });
    if (tooWide < 0) {
      statements.forEach((statement, at) => {
        for (const line of laidOut[at] ?? []) this.pushLine(line, depth);
        this.appendComments(statement.trailing);
      });
      return;
    }
    this.writeRun(statements.slice(0, tooWide), sort, depth);
    const broken = statements[tooWide] as Statement;
    this.writeBroken(piecesOf(broken), depth);
    this.appendComments(broken.trailing);
    this.writeRun(statements.slice(tooWide + 1), sort, depth);
  }

  private writeStatement(statement: Statement, depth: number): void {
    const { head, block, trailing, kept } = statement;
    if (kept === 'whole') {
      this.copy(statement.firstLine, statement.lastLine);
      return;
    }
    if (kept) this.copy(statement.firstLine, block?.open.line ?? statement.lastLine);
    else this.writeHead(statement, depth);
    if (block && hasBody(statement)) {
      if (!kept) {
        this.openBlock(head, depth);
        this.appendComments(block.trailing);
      }
      this.writeItems(block.items, depth + 1, statement);
      this.pushLine('}', depth);
    }
    this.appendComments(trailing);
  }

  private openBlock(head: readonly Piece[], depth: number): void {
    if (isLineComment(head.at(-1))) this.pushLine('{', depth);
    else this.append(' {');
  }

  /** A statement outside of a run, or the head of a block: on one line if it may be, else broken as its author broke it. */
  private writeHead(statement: Statement, depth: number): void {
    const pieces = hasBody(statement) ? statement.head : piecesOf(statement);
    const first = pieces[0];
    const joined = joinPieces(pieces);
    const mayJoin = !pieces.some(isComment) && !this.input.unjoined.has(first?.index ?? -1);
    if (mayJoin && !isTooWide(hasBody(statement) ? `${joined} {` : joined, depth)) {
      this.pushLine(joined, depth);
      return;
    }
    this.writeBroken(pieces, depth);
  }

  /** With the line breaks of the author. */
  private writeBroken(pieces: readonly Piece[], depth: number): void {
    this.pushLine(pieces[0]?.image ?? '', depth);
    pieces.slice(1).forEach((piece, at) => {
      this.writeNext(pieces[at] as Piece, piece, depth);
    });
  }

  private writeNext(left: Piece, piece: Piece, depth: number): void {
    const isBrace = piece.image === '{';
    if (isBrace && isLineComment(left)) this.pushLine('', depth);
    else if (!isBrace && piece.line > left.endLine) this.pushLine('', depth + 2);
    else if (!isGlued(left, piece)) this.append(isLineComment(piece) ? '  ' : ' ');
    if (isComment(piece)) this.appendComment(piece);
    else this.append(piece.image);
  }

  private writeComment(piece: Piece, depth: number): void {
    this.pushLine('', depth);
    this.appendComment(piece);
  }

  private appendComments(comments: readonly Piece[]): void {
    comments.forEach((comment, at) => {
      this.append(at === 0 ? '  ' : ' ');
      this.appendComment(comment);
    });
  }

  private appendComment(comment: Piece): void {
    const column = this.lines.at(-1)?.length ?? 0;
    const [first = '', ...rest] = commentLines(comment.image, comment.column - 1, column);
    this.append(first);
    this.lines.push(...rest);
  }

  private copy(firstLine: number, lastLine: number): void {
    const first = this.input.groups.first(firstLine);
    const last = this.input.groups.last(lastLine);
    this.kept.push({ first, last });
    this.lines.push(...this.input.lines.slice(first - 1, last));
  }

  private pushLine(text: string, depth: number): void {
    this.lines.push(' '.repeat(2 * depth) + text);
  }

  private append(text: string): void {
    this.lines[this.lines.length - 1] += text;
  }
}

/** A block that goes over several lines; an empty one is `{}`. */
function hasBody({ block }: Statement): boolean {
  return block !== undefined && (block.items.length > 0 || block.trailing.length > 0);
}

function isBroken(statement: Statement): boolean {
  const { head } = statement;
  return head.some((piece, at) => at > 0 && piece.line > (head[at - 1] as Piece).endLine);
}

function isTooWide(line: string, depth: number): boolean {
  return line.length + 2 * depth > WIDEST_JOINED;
}

function isLineComment(piece: Piece | undefined): boolean {
  return piece?.kind === 'comment' && piece.image.startsWith('//');
}

/** Where a blank line comes before an item: the author's, around blocks, and between the approvals of a campaign. */
function blankLines(items: readonly Item[], parent: Statement | undefined): boolean[] {
  const blanks = items.map((item) => item.blankBefore && (item !== items[0] || parent !== undefined));
  const approvals = parent?.head[0]?.type === 'campaign';
  items.forEach((item, at) => {
    if (item.kind === 'comment') return;
    if (hasBody(item) && at + 1 < items.length) blanks[at + 1] = true;
    const lead = leadOf(items, at);
    const above = items[lead - 1];
    if (above && (hasBody(item) || (approvals && isApproval(item) && isApproval(above)))) blanks[lead] = true;
  });
  return blanks;
}

/** The first of the comments that stand directly above a statement, or the statement. */
function leadOf(items: readonly Item[], at: number): number {
  let lead = at;
  while (!items[lead]?.blankBefore && items[lead - 1]?.kind === 'comment') lead--;
  return lead;
}

function isApproval(item: Item): boolean {
  return item.kind === 'statement' && item.head[0]?.type === 'approval';
}
