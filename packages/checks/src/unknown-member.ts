/** A statement inside a block that the block does not know. */
import { nearestNames } from '@liaison/model';
import { blocksOf, blocksThatKnow, statementsOf } from './blocks.ts';
import { defineCheck } from './define-check.ts';
import { alternatives, withArticle } from './kind-names.ts';
import { replacements } from './replacements.ts';

interface Data {
  readonly word: string;
  readonly block: string;
  readonly near: readonly string[];
  /** Other blocks in which the word is a statement. */
  readonly homes: readonly string[];
}

export const unknownMember = defineCheck({
  code: 'unknown-member',
  category: 'syntax',
  severity: 'error',
  on: 'declaration',
  message: ({ word, block, homes }: Data) => {
    if (homes.includes(block)) return `\`${word}\` must begin a line of its own here`;
    return homes.length > 0
      ? `\`${word}\` belongs in ${homes.slice(0, 3).join(' or ')}, not in ${withArticle(block)}`
      : `\`${word}\` is no statement of ${withArticle(block)}`;
  },
  help: ({ word, block, near, homes }) => {
    if (homes.includes(block)) return 'Begin a line with each statement of the blocks around it, too';
    if (near.length > 0) return `Did you mean ${alternatives(near)}?`;
    if (homes.length > 0) return `Move it there, or remove it`;
    if (block === 'object' || block === 'capture')
      return `A field is written with a colon: \`${word}: text\``;
    return `Here stand ${alternatives(statementsOf(block))}`;
  },
  fixable: true,
  allowable: false,
  run(declaration, { file }, report) {
    if (declaration.kind === 'unknown') return;
    for (const { opener, statements } of blocksOf(declaration)) {
      for (const { keyword, keywordSpan } of statements.filter(({ known }) => !known)) {
        const near = nearestNames(keyword, statementsOf(opener)).filter((name) => name !== keyword);
        const fixes = replacements(file, keywordSpan, near);
        const data = { word: keyword, block: opener, near, homes: blocksThatKnow(keyword) };
        report({ at: keywordSpan, data, fixes });
      }
    }
  },
});
