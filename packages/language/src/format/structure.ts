/**
 * Pieces to statements: which comment belongs where, which block is whose, and what has to be kept as it is
 * because something in its lines could not be read.
 */
import { isMember, type Piece } from './pieces.ts';

export type Item = Statement | OwnLineComment;

export interface OwnLineComment {
  readonly kind: 'comment';
  readonly piece: Piece;
  readonly blankBefore: boolean;
}

export interface Statement {
  readonly kind: 'statement';
  /** All of it up to the opening brace, comments inside included. */
  readonly head: Piece[];
  block?: Block;
  /** Comments behind its last token, on the same line. */
  readonly trailing: Piece[];
  blankBefore: boolean;
  /** First and last line in the input. */
  firstLine: number;
  lastLine: number;
  /** What is copied from the input: all of it, or the lines of its head. */
  kept?: 'whole' | 'head';
}

interface Block {
  readonly open: Piece;
  close?: Piece;
  /** Comments behind the opening brace, on the same line. */
  readonly trailing: Piece[];
  readonly items: Item[];
}

export interface Structure {
  readonly items: Item[];
  /** The statement of each token, by the token's index. */
  readonly statementOf: ReadonlyMap<number, Statement>;
}

/** `keep` names declarations, by the index of their first piece, that are kept whatever is in them. */
export function readStructure(pieces: readonly Piece[], keep: ReadonlySet<number>): Structure {
  return new StructureReader(pieces, keep).read();
}

/** A comment of either kind: to the end of a line, or between two marks. */
export function isComment(piece: Piece): boolean {
  return piece.kind === 'comment';
}

class StructureReader {
  private readonly pieces: readonly Piece[];
  /** First piece of a declaration that is kept whole, to its last. */
  private readonly wholes: Map<number, number>;
  private readonly statementOf = new Map<number, Statement>();
  private at = 0;

  constructor(pieces: readonly Piece[], keep: ReadonlySet<number>) {
    this.pieces = pieces;
    this.wholes = unreadableDeclarations(pieces, keep);
  }

  read(): Structure {
    const items: Item[] = [];
    this.readItems(items);
    return { items, statementOf: this.statementOf };
  }

  private get next(): Piece | undefined {
    return this.pieces[this.at];
  }

  private readItems(items: Item[]): void {
    for (let piece = this.next; piece; piece = this.next) {
      const whole = this.wholes.get(piece.index);
      if (piece.image === '}' && whole === undefined) return;
      if (isComment(piece)) {
        items.push(this.ownLine(piece));
        this.at++;
      } else {
        items.push(whole === undefined ? this.readStatement() : this.readWhole(whole));
      }
    }
  }

  private ownLine(piece: Piece): OwnLineComment {
    return { kind: 'comment', piece, blankBefore: this.hasBlankBefore(piece) };
  }

  private hasBlankBefore(piece: Piece): boolean {
    const previous = this.pieces[piece.index - 1];
    return previous !== undefined && piece.line - previous.endLine > 1;
  }

  private readWhole(last: number): Statement {
    const head = this.pieces.slice(this.at, last + 1);
    this.at = last + 1;
    return this.finish({ head, kept: 'whole' });
  }

  private readStatement(): Statement {
    const head: Piece[] = [];
    let end = this.at;
    for (let piece = this.pieces[end]; piece; piece = this.pieces[++end]) {
      if (isComment(piece)) continue;
      if (piece.image === '{' || (end > this.at && !continues(piece, this.pieces[end - 1]))) break;
      head.push(...this.pieces.slice(this.at + head.length, end + 1));
    }
    const open = this.pieces[end];
    if (open?.image !== '{') {
      this.at += head.length;
      return this.finish({ head });
    }
    head.push(...this.pieces.slice(this.at + head.length, end));
    this.at = end + 1;
    const block: Block = { open, trailing: this.readTrailing(), items: [] };
    this.readItems(block.items);
    if (this.next) {
      block.close = this.next;
      this.at++;
    }
    return this.finish({ head, block });
  }

  private finish({ head, block, kept }: Pick<Statement, 'head' | 'block' | 'kept'>): Statement {
    const first = (head[0] ?? block?.open) as Piece;
    const trailing = this.readTrailing();
    const last = this.pieces[this.at - 1] as Piece;
    const statement: Statement = {
      kind: 'statement',
      head,
      trailing,
      blankBefore: this.hasBlankBefore(first),
      firstLine: first.line,
      lastLine: last.endLine,
      ...(block && { block }),
      ...(kept && { kept }),
    };
    for (const piece of head) this.statementOf.set(piece.index, statement);
    if (block) this.statementOf.set(block.open.index, statement);
    return statement;
  }

  /** Comments that begin on the line where the piece before them ends. */
  private readTrailing(): Piece[] {
    const found: Piece[] = [];
    for (let piece = this.next; piece && isComment(piece); piece = this.next) {
      if (piece.line !== this.pieces[this.at - 1]?.endLine) break;
      found.push(piece);
      this.at++;
    }
    return found;
  }
}

/** What cannot be read is a statement of its own if it stands on a line of its own. */
function continues(piece: Piece, previous: Piece | undefined): boolean {
  if (piece.begins || piece.image === '}') return false;
  return piece.kind !== 'unreadable' || piece.line === previous?.endLine;
}

/**
 * Declarations whose braces do not match, from their first piece to their last. A stray brace shows that something
 * was closed too early, so all that was cut off is kept together with the declaration that it is a part of.
 */
function unreadableDeclarations(pieces: readonly Piece[], keep: ReadonlySet<number>): Map<number, number> {
  const found = new Map<number, number>();
  let whole: Declaration | undefined;
  for (const declaration of declarationsOf(pieces)) {
    const { first, last, unmatched, stray, cutOff } = declaration;
    if (!whole || !cutOff) whole = declaration;
    if (stray) found.set(whole.first, last);
    else if (unmatched || keep.has(first)) found.set(first, last);
  }
  return found;
}

interface Declaration {
  readonly first: number;
  last: number;
  /** May be a statement of the declaration above that a stray brace cut off. */
  readonly cutOff: boolean;
  unmatched: boolean;
  stray: boolean;
}

function declarationsOf(pieces: readonly Piece[]): Declaration[] {
  const declarations: Declaration[] = [];
  let depth = 0;
  let current: Declaration | undefined;
  for (const piece of pieces) {
    const { index, image, kind, begins } = piece;
    if (kind === 'comment') continue;
    if (!current || begins === 'top') {
      if (current && depth > 0) current.unmatched = true;
      depth = 0;
      current = { first: index, last: index, cutOff: mayBeCutOff(piece), unmatched: false, stray: false };
      declarations.push(current);
    }
    current.last = index;
    if (image === '{') depth++;
    if (image === '}') depth--;
    if (depth < 0) current.stray = true;
  }
  if (current && depth > 0) current.unmatched = true;
  return declarations;
}

/** Several keywords begin a declaration as well as a statement of a block: `cost`, `evidence`, `team`. */
function mayBeCutOff({ begins, type, column }: Piece): boolean {
  return begins !== 'top' || type === 'HEAD' || column > 1 || isMember(type);
}
