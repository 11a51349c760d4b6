/** A line at the top of a file whose first word begins no declaration. */
import { declarationBefore, nearestNames, type SourceFile, type UnknownDeclaration } from '@liaison/model';
import { blocksThatKnow, declarationKeywords } from './blocks.ts';
import { hasUnreadableSign } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { alternatives, withArticle } from './kind-names.ts';
import { replacements } from './replacements.ts';

interface Data {
  readonly word: string;
  /** Keywords that the author may have meant. */
  readonly near: readonly string[];
  /** Blocks in which the word is a statement. */
  readonly homes: readonly string[];
}

export const unknownDeclaration = defineCheck({
  code: 'unknown-declaration',
  category: 'syntax',
  severity: 'error',
  on: 'unknown',
  message: ({ word, homes }: Data) =>
    homes.length > 0
      ? `\`${word}\` belongs inside ${homes.slice(0, 2).map(withArticle).join(' or ')}, not at the top of a file`
      : `\`${word}\` begins no declaration`,
  help: ({ near, homes }) => {
    if (homes.length > 0)
      return 'Move it into the block that it belongs to, or look above for a `}` too many';
    if (near.length > 0) return `Did you mean ${alternatives(near)}?`;
    return `A declaration begins with ${alternatives(declarationKeywords())}`;
  },
  fixable: true,
  allowable: false,
  run(declaration, { file }, report) {
    const { value: word, span } = declaration.keyword;
    if (hasUnreadableSign(file, span.start)) return;
    const homes = blocksThatKnow(word);
    if (homes.length > 0) {
      if (!followsMisplaced(declaration, file)) report({ at: span, data: { word, near: [], homes } });
      return;
    }
    const near = nearestNames(word, declarationKeywords());
    const fixes = replacements(file, span, near);
    report({ at: span, data: { word, near, homes }, fixes });
  },
});

/** A block that was closed too early leaves a whole row of statements behind; the first stands for all. */
function followsMisplaced(declaration: UnknownDeclaration, file: SourceFile): boolean {
  const previous = declarationBefore(file, declaration.span.start);
  return previous?.kind === 'unknown' && blocksThatKnow(previous.keyword.value).length > 0;
}
