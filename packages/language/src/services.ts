/** The composition root of the language: Langium's core container with our services in it. No LSP here. */
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createLangiumParser,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
} from 'langium';
import { CampaignGeneratedSharedModule, CampaignLanguageGeneratedModule } from './generated/module.ts';
import { recoverFast } from './parse/recovery.ts';
import { CampaignLexer } from './parse/statement-lexer.ts';
import { CampaignTokenBuilder } from './parse/token-builder.ts';
import { CampaignValueConverter } from './parse/value-converter.ts';

export interface CampaignServices {
  readonly shared: LangiumSharedCoreServices;
  readonly campaign: LangiumCoreServices;
}

/** Builds a container of its own: services hold parser state and caches. */
export function createCampaignServices(): CampaignServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), CampaignGeneratedSharedModule);
  const campaign = inject(createDefaultCoreModule({ shared }), CampaignLanguageGeneratedModule, {
    parser: {
      TokenBuilder: () => new CampaignTokenBuilder(),
      Lexer: (services: LangiumCoreServices) => new CampaignLexer(services),
      LangiumParser: (services: LangiumCoreServices) => recoverFast(createLangiumParser(services)),
      ValueConverter: () => new CampaignValueConverter(),
    },
  });
  shared.ServiceRegistry.register(campaign);
  return { shared, campaign };
}
