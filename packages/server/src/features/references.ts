/** `textDocument/references`: where else the same thing is meant. */
import type { Location } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { meantAt, type Place } from '../place.ts';
import { rangeOf } from '../positions.ts';
import { atPlaceInSlices } from '../slices.ts';
import { usesEverywhere } from '../uses.ts';

export const references: Feature = {
  method: 'textDocument/references',
  capabilities: () => ({ referencesProvider: true }),
  register: (connection, session) =>
    connection.onReferences(
      atPlaceInSlices(session, (place, { context }) => referencesAt(place, context.includeDeclaration)),
    ),
};

/** The declaration, if it is asked for, and all uses of what is meant; undefined where nothing is. */
export function* referencesAt(
  place: Place,
  includeDeclaration: boolean,
): Generator<void, Location[] | undefined> {
  const meant = meantAt(place);
  if (!meant) return undefined;
  const { repository } = place;
  const uses = yield* usesEverywhere(meant, repository);
  const own = { file: meant.file, span: meant.declaration.nameSpan };
  return [...(includeDeclaration ? [own] : []), ...uses].map(({ file, span }) => ({
    uri: repository.uriOf(file.path),
    range: rangeOf(file, span),
  }));
}
