/** `textDocument/documentHighlight`: where else in this file the same thing is meant. */
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { atPlace, type Feature } from '../feature.ts';
import { meantAt, type Place } from '../place.ts';
import { rangeOf } from '../positions.ts';
import { usesIn } from '../uses.ts';

export const documentHighlight: Feature = {
  method: 'textDocument/documentHighlight',
  capabilities: () => ({ documentHighlightProvider: true }),
  register: (connection, session) => connection.onDocumentHighlight(atPlace(session, highlightsAt)),
};

/** The declaration counts as written, its uses as read; undefined where nothing is meant. */
export function highlightsAt(place: Place): DocumentHighlight[] | undefined {
  const meant = meantAt(place);
  if (!meant) return undefined;
  const { file, repository } = place;
  const uses = usesIn(file, meant, repository.analysis.workspace).map(({ span }) => ({
    range: rangeOf(file, span),
    kind: DocumentHighlightKind.Read as DocumentHighlightKind,
  }));
  if (meant.file.path !== file.path) return uses;
  return [{ range: rangeOf(file, meant.declaration.nameSpan), kind: DocumentHighlightKind.Write }, ...uses];
}
