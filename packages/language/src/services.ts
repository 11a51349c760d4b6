/** The composition root of the language: what Langium's parser needs, with our services in it. No LSP here. */
import {
  createLangiumParser,
  DefaultLexerErrorMessageProvider,
  type Grammar,
  inject,
  type LangiumCoreServices,
  LangiumParserErrorMessageProvider,
  type LangiumSharedCoreServices,
  type Reference,
} from 'langium';
import { CampaignGeneratedSharedModule, CampaignLanguageGeneratedModule } from './generated/module.ts';
import { recoverFast } from './parse/recovery.ts';
import { CampaignLexer } from './parse/statement-lexer.ts';
import { CampaignTokenBuilder } from './parse/token-builder.ts';
import { CampaignValueConverter } from './parse/value-converter.ts';

export interface CampaignServices {
  readonly shared: Pick<LangiumSharedCoreServices, 'AstReflection'>;
  readonly campaign: {
    readonly Grammar: Grammar;
    readonly parser: Pick<LangiumCoreServices['parser'], 'LangiumParser' | 'Lexer'>;
  };
}

/** Names are resolved by the model; the tree keeps what is written. */
const LINKER = {
  buildReference: (
    _node: unknown,
    _property: unknown,
    $refNode: Reference['$refNode'],
    $refText: string,
  ) => ({
    ...($refNode && { $refNode }),
    $refText,
    ref: undefined,
  }),
};

/** Builds a container of its own: services hold parser state and caches. */
export function createCampaignServices(): CampaignServices {
  const shared = inject(CampaignGeneratedSharedModule, {
    profilers: {},
  } as object) as unknown as LangiumSharedCoreServices;
  const campaign = inject(CampaignLanguageGeneratedModule, {
    parser: {
      TokenBuilder: () => new CampaignTokenBuilder(),
      Lexer: (services: LangiumCoreServices) => new CampaignLexer(services),
      LangiumParser: (services: LangiumCoreServices) => recoverFast(createLangiumParser(services)),
      ValueConverter: () => new CampaignValueConverter(),
      ParserErrorMessageProvider: () => new LangiumParserErrorMessageProvider(),
      LexerErrorMessageProvider: () => new DefaultLexerErrorMessageProvider(),
    },
    references: { Linker: () => LINKER },
    shared: () => shared,
  } as object) as unknown as LangiumCoreServices;
  return { shared, campaign };
}
