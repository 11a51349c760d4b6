/** Items of call and type hierarchies: declarations that an editor shows in a tree, and comes back to. */
import type { AnyDeclaration, Declared } from '@liaison/model';
import type { CancellationToken, Range, SymbolKind } from 'vscode-languageserver';
import { rangeOf } from './positions.ts';
import type { Repository } from './session/repository.ts';
import type { Session } from './session/session.ts';
import { symbolKindOf } from './symbol-kinds.ts';

/** Both hierarchies of the protocol have items of this form. */
export interface HierarchyItem {
  name: string;
  kind: SymbolKind;
  detail: string;
  uri: string;
  range: Range;
  selectionRange: Range;
  data: ItemKey;
}

/** Finds a declaration again, after edits, too. */
type ItemKey = Pick<AnyDeclaration, 'kind' | 'name' | 'within'>;

export function hierarchyItem(repository: Repository, { declaration, file }: Declared): HierarchyItem {
  const { kind, name, title, within, span, nameSpan } = declaration;
  return {
    name,
    kind: symbolKindOf(declaration),
    detail: [within, title].filter((part) => part !== undefined).join(' · '),
    uri: repository.uriOf(file.path),
    range: rangeOf(file, span),
    selectionRange: rangeOf(file, nameSpan),
    data: { kind, name, ...(within !== undefined && { within }) },
  };
}

/** The declaration of an item that an editor sends back; undefined where it is gone. */
export async function repositoryAndItem(
  session: Session,
  item: { readonly uri: string; readonly data?: unknown },
  token: CancellationToken,
): Promise<{ readonly repository: Repository; readonly declared: Declared } | undefined> {
  const repository = await session.asked(item.uri, token);
  const declared = repository && declaredOf(repository, item);
  return declared && { repository, declared };
}

/** The one in the item's file, if several have the name. */
export function declaredOf(
  repository: Repository,
  { uri, data }: { readonly uri: string; readonly data?: unknown },
): Declared | undefined {
  // Some editors lose the data.
  if (!isKey(data)) return undefined;
  const { kind, name, within } = data;
  const found = repository.analysis.workspace.lookup(kind, name, within);
  return found.find(({ file }) => file.path === repository.pathOf(uri)) ?? found[0];
}

function isKey(data: unknown): data is ItemKey {
  return typeof data === 'object' && data !== null && 'kind' in data && 'name' in data;
}
