/** Which statements each block knows, as plain words: what checks and editors need to say "did you mean". */
import { CampaignLanguageGrammar } from '../generated/grammar.ts';
import { blocksOf } from './grammar-blocks.ts';

let keywords: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Keywords of the statements of each block, by the keyword that opens the block; those of the file itself are
 * under `FILE_BLOCK`. In the grammar's order, computed at the first call.
 */
export function blockKeywords(): ReadonlyMap<string, readonly string[]> {
  keywords ??= new Map(
    blocksOf(CampaignLanguageGrammar()).map(({ opener, statements }) => [
      opener,
      statements.flatMap(({ keyword }) => keyword ?? []),
    ]),
  );
  return keywords;
}
