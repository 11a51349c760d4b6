/** The Campaign language: text to model. No file system, no LSP. */

export { type FormattedCampaign, formatCampaign } from './format/format-campaign.ts';
export { type Piece, readPieces } from './format/pieces.ts';
export {
  type GlossaryExample,
  type GlossaryTerm,
  glossary,
  type TermPlace,
  termOfKeyword,
  termOfWord,
  termWithin,
} from './glossary.ts';
export { libraryFiles } from './library.ts';
export { blockKeywords } from './parse/block-keywords.ts';
export { FILE_BLOCK } from './parse/grammar-blocks.ts';
export { type TopDeclaration, topDeclarations } from './parse/top-declarations.ts';
export { parseCampaignFile } from './parse-campaign.ts';
export { NAMED_LINE, type StatementExample, statementDocs } from './reference/examples.ts';
export { type Expectation, expectationAt, type TakenToken } from './roles/expectation.ts';
export type { Leaf } from './roles/machine.ts';
export { type Misfit, misfitsOf } from './roles/misfits.ts';
export { type StatementSyntax, statementSyntax } from './roles/statement-syntax.ts';
export { type TokenRole, tokenRoles } from './roles/token-roles.ts';
