/**
 * Decides what is copied from the input line by line: a statement with an error, the head of a block with an
 * error, and whatever shares a line with either.
 */
import type { Piece } from './pieces.ts';
import type { Item, OwnLineComment, Statement } from './structure.ts';
import type { Syntax } from './syntax.ts';

/** Lines that belong together because a comment goes over several of them. */
export class LineGroups {
  private readonly groups = new Map<number, { first: number; last: number }>();

  constructor(pieces: readonly Piece[]) {
    let group = { first: 0, last: 0 };
    for (const { line, endLine } of pieces) {
      if (line === endLine) continue;
      if (line === group.last) group.last = endLine;
      else group = { first: line, last: endLine };
      for (let at = line; at <= endLine; at++) this.groups.set(at, group);
    }
  }

  first(line: number): number {
    return this.groups.get(line)?.first ?? line;
  }

  last(line: number): number {
    return this.groups.get(line)?.last ?? line;
  }
}

/** Sets `kept` where needed, joins neighbours that share lines, and drops the comments within kept lines. */
export function markKept(items: Item[], syntax: Syntax, lines: LineGroups): void {
  new Marker(syntax, lines).mark(items);
}

class Marker {
  private readonly syntax: Syntax;
  private readonly lines: LineGroups;

  constructor(syntax: Syntax, lines: LineGroups) {
    this.syntax = syntax;
    this.lines = lines;
  }

  mark(items: Item[]): void {
    const statements = items.filter((item) => item.kind === 'statement');
    for (const statement of statements) this.markOne(statement);
    for (let i = 1; i < statements.length; i++) {
      const [above, below] = statements.slice(i - 1, i + 1) as [Statement, Statement];
      if (endsKept(above) && this.share(above.lastLine, below.firstLine)) below.kept = 'whole';
    }
    for (let i = statements.length - 1; i > 0; i--) {
      const [above, below] = statements.slice(i - 1, i + 1) as [Statement, Statement];
      if (below.kept && this.share(above.lastLine, below.firstLine)) above.kept = 'whole';
    }
    this.joinKept(items);
  }

  private markOne(statement: Statement): void {
    const { head, block } = statement;
    if (statement.kept) return;
    if (!head[0]?.begins || (block && (!block.close || this.syntax.isBroken(block.close)))) {
      statement.kept = 'whole';
      return;
    }
    const broken = head.some(this.syntax.isBroken) || (block && this.syntax.isBroken(block.open));
    if (!block) {
      if (broken) statement.kept = 'whole';
      return;
    }
    this.mark(block.items);
    const { open, close = open, items } = block;
    const inner = items.filter((item) => item.kind === 'statement');
    const [first, last] = [inner[0], inner.at(-1)];
    const tangled =
      (first?.kept && this.share(open.line, first.firstLine)) ||
      (last && endsKept(last) && this.share(last.lastLine, close.line)) ||
      (broken && (items.length === 0 || this.share(open.line, first?.firstLine ?? close.line)));
    if (tangled) statement.kept = 'whole';
    else if (broken) this.keepHead(statement);
  }

  private keepHead(statement: Statement): void {
    const { block } = statement;
    if (!block) return;
    statement.kept = 'head';
    const last = this.lines.last(block.open.line);
    block.trailing.length = 0;
    while (isCommentWithin(block.items[0], last)) block.items.shift();
  }

  /** Two places have a line in common, or lines that one comment spans. */
  private share(above: number, below: number): boolean {
    return this.lines.first(above) === this.lines.first(below);
  }

  private joinKept(items: Item[]): void {
    const joined: Item[] = [];
    for (const item of items) {
      const previous = joined.at(-1);
      if (item.kind === 'comment') {
        const copied = previous && isStatement(previous) && endsKept(previous);
        if (copied && item.piece.line <= this.lines.last(previous.lastLine)) continue;
      } else if (item.kept) {
        if (previous && isStatement(previous) && this.share(previous.lastLine, item.firstLine)) {
          previous.head.push(...item.head);
          previous.lastLine = item.lastLine;
          continue;
        }
        const first = this.lines.first(item.firstLine);
        for (let above = joined.at(-1); above && isCommentFrom(above, first); above = joined.at(-1)) {
          item.blankBefore = above.blankBefore;
          joined.pop();
        }
      }
      joined.push(item);
    }
    items.splice(0, items.length, ...joined);
  }
}

function endsKept(statement: Statement): boolean {
  return statement.kept === 'whole' || (statement.kept === 'head' && !statement.block);
}

function isStatement(item: Item): item is Statement {
  return item.kind === 'statement';
}

function isCommentWithin(item: Item | undefined, lastLine: number): boolean {
  return item?.kind === 'comment' && item.piece.line <= lastLine;
}

function isCommentFrom(item: Item, firstLine: number): item is OwnLineComment {
  return item.kind === 'comment' && item.piece.endLine >= firstLine;
}
