/** The built-in library: the vocabulary that ships with the language, written in the language. */
import type { SourceFile } from '@liaison/model';
import { libraryTexts } from './generated/library.ts';
import { parseCampaignFile } from './parse-campaign.ts';

let files: readonly SourceFile[] | undefined;

/** Parsed at the first call, the same files ever after; their paths begin with `liaison:library/`. */
export function libraryFiles(): readonly SourceFile[] {
  files ??= Object.entries(libraryTexts).map(([name, text]) =>
    parseCampaignFile({ path: `liaison:library/${name}.campaign`, text, builtIn: true }),
  );
  return files;
}
