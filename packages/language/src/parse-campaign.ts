/** Text to model: the one way in for the command line, the editor and the tests. */
import type { SourceFile } from '@liaison/model';
import type { ParseResult } from 'langium';
import type * as ast from './generated/ast.ts';
import { lowerFile } from './lower/file.ts';
import { type CampaignServices, createCampaignServices } from './services.ts';

let services: CampaignServices | undefined;

/** Parses with services that are built at the first call; the tree is dropped with the result. */
export function parseTree(text: string): ParseResult<ast.File> {
  services ??= createCampaignServices();
  return services.campaign.parser.LangiumParser.parse<ast.File>(text);
}

/** Never throws on what a user wrote: what cannot be read is among the file's problems. */
export function parseCampaignFile(source: { path: string; text: string; builtIn?: boolean }): SourceFile {
  return lowerFile(parseTree(source.text), source);
}
