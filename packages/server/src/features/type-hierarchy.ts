/** `textDocument/prepareTypeHierarchy`: a kind of channel above the channels of that kind. */
import type { Declared } from '@liaison/model';
import type { TypeHierarchyItem } from 'vscode-languageserver';
import { atPlace, type Feature } from '../feature.ts';
import { type HierarchyItem, hierarchyItem, repositoryAndItem } from '../hierarchy-item.ts';
import { meantAt, type Place } from '../place.ts';
import type { Repository } from '../session/repository.ts';

export const typeHierarchy: Feature = {
  method: 'textDocument/prepareTypeHierarchy',
  capabilities: () => ({ typeHierarchyProvider: true }),
  register(connection, session) {
    const { typeHierarchy: hierarchy } = connection.languages;
    hierarchy.onPrepare(atPlace(session, preparedTypesAt));
    hierarchy.onSupertypes(async ({ item }, token) => {
      const found = await repositoryAndItem(session, item, token);
      return found ? kindsAbove(found.repository, found.declared) : null;
    });
    hierarchy.onSubtypes(async ({ item }, token) => {
      const found = await repositoryAndItem(session, item, token);
      return found ? channelsBelow(found.repository, found.declared) : null;
    });
  },
};

/** The channel or kind at a place; undefined for everything else. */
export function preparedTypesAt(place: Place): TypeHierarchyItem[] | undefined {
  const meant = meantAt(place);
  const kind = meant?.declaration.kind;
  return meant && (kind === 'kind' || kind === 'channel')
    ? [hierarchyItem(place.repository, meant)]
    : undefined;
}

export function kindsAbove(repository: Repository, { declaration }: Declared): HierarchyItem[] {
  if (declaration.kind !== 'channel') return [];
  const kind = repository.analysis.workspace.resolve(declaration.channelKind);
  return kind ? [hierarchyItem(repository, kind)] : [];
}

export function channelsBelow(repository: Repository, declared: Declared): HierarchyItem[] {
  const kind = declared.declaration;
  if (kind.kind !== 'kind') return [];
  const { analysis } = repository;
  return analysis.filesThatMean(declared).flatMap((file) =>
    file.declarations
      .flatMap((declaration) => (declaration.kind === 'campaign' ? declaration.channels : []))
      .filter(({ channelKind }) => channelKind?.name === kind.name)
      .filter(({ channelKind }) => analysis.workspace.resolve(channelKind)?.declaration === kind)
      .map((declaration) => hierarchyItem(repository, { declaration, file })),
  );
}
