/** Puts statements where the grammar allows them, for tests that try every statement. */
import { FILE_BLOCK, type GrammarBlock } from '../parse/grammar-blocks.ts';

/** A whole file in which `lines` stand in `block`, inside all the blocks that may stand around it. */
export function inBlock(blocks: readonly GrammarBlock[], block: GrammarBlock, lines: string): string {
  if (block.opener === FILE_BLOCK) return lines;
  const around = blocks.find(({ statements }) => statements.some(({ rule }) => rule === block.rule));
  if (!around) throw new Error(`No statement opens the block ${block.opener}`);
  const name = NAMELESS.has(block.opener) ? '' : ' some-name';
  const body = lines.replace(/^/gm, '  ');
  return inBlock(blocks, around, `${block.opener}${name} {\n${body}\n}`);
}

const NAMELESS: ReadonlySet<string> = new Set(['schema', 'capacity-budget', 'contingency', 'funding']);
