/** Which statements a declaration may hold, and where else a statement belongs. */
import { blockKeywords, FILE_BLOCK } from '@liaison/language';
import type { AnyDeclaration, Campaign, DeclarationKind, Statement } from '@liaison/model';

/** A declaration's own statements and those of its blocks without a name, each with the block's keyword. */
export function blocksOf(
  declaration: AnyDeclaration,
): readonly { readonly opener: string; readonly statements: readonly Statement[] }[] {
  const own = { opener: openerOf(declaration.kind), statements: declaration.statements };
  return declaration.kind === 'campaign' ? [own, ...namelessBlocks(declaration)] : [own];
}

/** The keyword that opens a declaration's block. */
export function openerOf(kind: DeclarationKind): string {
  return kind === 'need' ? 'needs' : kind;
}

/** Keywords of the statements that a block knows, in the grammar's order. */
export function statementsOf(opener: string): readonly string[] {
  return blockKeywords().get(opener) ?? [];
}

/** Keywords that begin a declaration at the top of a file. */
export function declarationKeywords(): readonly string[] {
  return statementsOf(FILE_BLOCK);
}

/** Blocks that know a statement, the file itself left out. */
export function blocksThatKnow(keyword: string): string[] {
  return [...blockKeywords()]
    .filter(([opener, keywords]) => opener !== FILE_BLOCK && keywords.includes(keyword))
    .map(([opener]) => opener);
}

function namelessBlocks(campaign: Campaign) {
  return campaign.blocks.map(({ keyword, statements }) => ({ opener: keyword, statements }));
}
