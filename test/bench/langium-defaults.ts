/**
 * The same language on Langium's default services, as the yardstick: the default document builder, linker,
 * index, local symbols and validation. Ours are only the lexer and token builder, which the grammar needs, and
 * scopes where Langium cannot know them. Our checks hang on the root node, so both ways find the same.
 */
import { catalogue, type Finding, runChecks } from '@liaison/checks';
import { buildWorkspace, type SourceFile } from '@liaison/model';
import {
  type AstNodeDescription,
  AstUtils,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultScopeComputation,
  DefaultScopeProvider,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type ReferenceInfo,
  type Scope,
  URI,
  type ValidationChecks,
  WorkspaceCache,
} from 'langium';
import type * as ast from '../../packages/language/src/generated/ast.ts';
import {
  CampaignGeneratedSharedModule,
  CampaignLanguageGeneratedModule,
} from '../../packages/language/src/generated/module.ts';
import { lowerFile } from '../../packages/language/src/lower/file.ts';
import { CampaignLexer } from '../../packages/language/src/parse/statement-lexer.ts';
import { CampaignTokenBuilder } from '../../packages/language/src/parse/token-builder.ts';
import { CampaignValueConverter } from '../../packages/language/src/parse/value-converter.ts';

export interface LangiumResult {
  readonly findings: Finding[];
  /** Names that Langium's linker could not resolve, as `path:offset name`. */
  readonly unresolved: string[];
  /** Documents with their trees: what a language server holds. */
  readonly documents: readonly LangiumDocument[];
}

/** Builds all files with validation and then runs the checks over the whole. */
export async function checkWithLangium(
  files: readonly { path: string; text: string; builtIn?: boolean }[],
  today: string,
): Promise<LangiumResult> {
  const { shared, campaign } = createServices();
  const builtIn = new Set(files.filter((file) => file.builtIn).map((file) => file.path));
  const lowered: SourceFile[] = [];
  const checks: ValidationChecks<ast.CampaignAstType> = {
    File: (root) => {
      const document = AstUtils.getDocument<ast.File>(root);
      const path = pathOf(document);
      const source = { path, text: document.textDocument.getText(), builtIn: builtIn.has(path) };
      lowered.push(lowerFile(document.parseResult, source));
    },
  };
  campaign.validation.ValidationRegistry.register(checks);

  const documents = files.map(({ path, text }) =>
    shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(`campaign:///${encodeURI(path)}`)),
  );
  for (const document of documents) shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build(documents, { validation: true });

  const findings = runChecks(buildWorkspace(lowered, { today }), { checks: catalogue, crash: 'throw' });
  return { findings, unresolved: documents.flatMap(unresolvedIn).sort(), documents };
}

function createServices(): { shared: LangiumSharedCoreServices; campaign: LangiumCoreServices } {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), CampaignGeneratedSharedModule);
  const campaign = inject(createDefaultCoreModule({ shared }), CampaignLanguageGeneratedModule, {
    parser: {
      TokenBuilder: () => new CampaignTokenBuilder(),
      Lexer: (services: LangiumCoreServices) => new CampaignLexer(services),
      ValueConverter: () => new CampaignValueConverter(),
    },
    references: {
      ScopeComputation: (services: LangiumCoreServices) => new ObjectsExported(services),
      ScopeProvider: (services: LangiumCoreServices) => new FieldsOfObjects(services),
    },
  });
  shared.ServiceRegistry.register(campaign);
  return { shared, campaign };
}

/** Langium exports the children of the root; objects stand one level below, in a schema. */
class ObjectsExported extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const exported = await super.collectExportedSymbols(document);
    for (const declaration of (document.parseResult.value as ast.File).declarations) {
      if (declaration.$type !== 'Schema') continue;
      for (const object of declaration.members)
        if (object.$type === 'CrmObject') this.addExportedSymbol(object, exported, document);
    }
    return exported;
  }
}

/** Fields are known through their object, and objects through their CRM where the author names one. */
class FieldsOfObjects extends DefaultScopeProvider {
  private readonly scopes: WorkspaceCache<ast.CrmObject, Scope>;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.scopes = new WorkspaceCache(services.shared);
  }

  override getScope(context: ReferenceInfo): Scope {
    const target = context.container as ast.FieldTarget;
    if (target.$type === 'FieldTarget' && context.property === 'field') {
      const object = target.object?.ref;
      if (!object) return this.createScopeForNodes([]);
      return this.scopes.get(object, () =>
        this.createScopeForNodes(object.members.filter((member) => member.$type === 'CrmField')),
      );
    }
    if (target.$type === 'FieldTarget' && context.property === 'object' && target.crm) {
      const crm = target.crm.$refText;
      const all = this.getGlobalScope('CrmObject', context);
      return {
        getElement: (name) => all.getElements(name).find((description) => crmOf(description) === crm),
        getElements: (name) => all.getElements(name).filter((description) => crmOf(description) === crm),
        getAllElements: () => all.getAllElements().filter((description) => crmOf(description) === crm),
      };
    }
    return super.getScope(context);
  }
}

function crmOf(description: AstNodeDescription): string | undefined {
  return (description.node?.$container as ast.Schema | undefined)?.crm?.$refText;
}

function unresolvedIn(document: LangiumDocument): string[] {
  return document.references
    .filter((reference) => reference.error !== undefined && reference.$refNode)
    .map((reference) => `${pathOf(document)}:${reference.$refNode?.offset} ${reference.$refText}`);
}

function pathOf(document: LangiumDocument): string {
  return decodeURI(document.uri.path.slice(1));
}
