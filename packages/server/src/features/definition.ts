/** `textDocument/definition`: where a name is declared. */
import type { Location } from 'vscode-languageserver';
import { atPlaceAtHand, type Feature } from '../feature.ts';
import { meantAt, type Place } from '../place.ts';
import { rangeOf } from '../positions.ts';

export const definition: Feature = {
  method: 'textDocument/definition',
  capabilities: () => ({ definitionProvider: true }),
  register: (connection, session) => connection.onDefinition(atPlaceAtHand(session, definitionAt)),
};

/** The name in the declaration that is meant; undefined where nothing is. */
export function definitionAt(place: Place): Location | undefined {
  const meant = meantAt(place);
  if (!meant) return undefined;
  return {
    uri: place.repository.uriOf(meant.file.path),
    range: rangeOf(meant.file, meant.declaration.nameSpan),
  };
}
