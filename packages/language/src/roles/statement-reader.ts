/** The pieces of a text sorted into the statements and blocks that they belong to, whether these are finished or not. */
import type { Piece } from '../format/pieces.ts';
import { FILE_BLOCK } from '../parse/grammar-blocks.ts';

/** A block whose end has not come yet. */
export interface OpenBlock {
  /** Keyword of the statement that opened it. */
  readonly opener: string;
  /** Offset of that statement. */
  readonly start: number;
}

export interface WrittenStatement {
  /** The opener of the block that it stands in. */
  readonly block: string;
  /** The keyword, or the name with which it begins. */
  readonly keyword: string;
  /** Up to its opening brace; comments are left out. */
  readonly pieces: readonly Piece[];
}

export class StatementReader {
  /** The open blocks, outermost first. */
  readonly blocks: OpenBlock[] = [];
  private pieces: Piece[] = [];

  /** The block in which the next statement would stand. */
  get block(): string {
    return this.blocks.at(-1)?.opener ?? FILE_BLOCK;
  }

  /** What has been read of the statement that is not finished yet. */
  get statement(): WrittenStatement | undefined {
    const [first] = this.pieces;
    return first && { block: this.block, keyword: first.image, pieces: this.pieces };
  }

  /** Takes the next piece; returns the statement that ends before it. */
  add(piece: Piece): WrittenStatement | undefined {
    if (piece.kind !== 'token') return undefined;
    if (piece.image === '{') return this.openBlock(piece);
    const ended = piece.begins || piece.image === '}' ? this.end() : undefined;
    if (piece.image === '}') this.blocks.pop();
    else {
      if (piece.begins === 'top') this.blocks.length = 0;
      this.pieces.push(piece);
    }
    return ended;
  }

  /** The statement that has not ended yet. */
  end(): WrittenStatement | undefined {
    const { statement } = this;
    this.pieces = [];
    return statement;
  }

  private openBlock({ start }: Piece): WrittenStatement | undefined {
    const ended = this.end();
    const first = ended?.pieces[0];
    const opener = first && first.type !== 'HEAD' ? first.type : '';
    this.blocks.push({ opener, start: first?.start ?? start });
    return ended;
  }
}
