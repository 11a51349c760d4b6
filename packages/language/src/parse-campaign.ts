/** Text to model: the one way in for the command line, the editor and the tests. */
import type { SourceFile } from '@liaison/model';
import type { LexerResult, ParseResult } from 'langium';
import type * as ast from './generated/ast.ts';
import { lowerFile } from './lower/file.ts';
import { QuickParser } from './parse/quick-parser.ts';
import { type CampaignServices, createCampaignServices } from './services.ts';

let services: CampaignServices | undefined;
let quickParser: QuickParser | undefined;

/** Parses with services that are built at the first call; the tree is dropped with the result. */
export function parseTree(text: string): ParseResult<ast.File> {
  services ??= createCampaignServices();
  return services.campaign.parser.LangiumParser.parse<ast.File>(text);
}

/** The tokens of a text, and in the report its comments; no tree is built. */
export function tokenize(text: string): LexerResult {
  services ??= createCampaignServices();
  return services.campaign.parser.Lexer.tokenize(text);
}

/** Never throws on what a user wrote: what cannot be read is among the file's problems. */
export function parseCampaignFile(source: { path: string; text: string; builtIn?: boolean }): SourceFile {
  return lowerFile(quickTree(source.text) ?? parseTree(source.text), source);
}

/** The tree of a text without syntax errors, with places but without concrete syntax; else nothing. */
function quickTree(text: string): ParseResult<ast.File> | undefined {
  services ??= createCampaignServices();
  const { Grammar, parser } = services.campaign;
  quickParser ??= new QuickParser(Grammar, parser.Lexer.definition, services.shared.AstReflection);
  const { tokens, errors, report } = parser.Lexer.tokenize(text);
  const value = quickParser.parse(tokens) as ast.File | undefined;
  return value && { value, parserErrors: [], lexerErrors: errors, ...(report && { lexerReport: report }) };
}
