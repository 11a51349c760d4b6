/**
 * `workspace/textDocumentContent`: the files of the built-in library, which an editor shows read-only. Editors that do
 * not know this request ask `liaison/libraryText`, with the same parameters and the same answer.
 */
import { libraryFiles } from '@liaison/language';
import type { TextDocumentContentResult } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { isLibraryUri, LIBRARY_SCHEME, libraryPathOf } from '../session/library-uri.ts';

export const libraryText: Feature = {
  method: 'workspace/textDocumentContent',
  capabilities: () => ({ workspace: { textDocumentContent: { schemes: [LIBRARY_SCHEME] } } }),
  register(connection) {
    connection.workspace.textDocumentContent.on(({ uri }) => libraryTextOf(uri) ?? null);
    connection.onRequest('liaison/libraryText', ({ uri }: { uri: string }) => libraryTextOf(uri) ?? null);
  },
};

/** Undefined for URIs that are none of the library's. */
export function libraryTextOf(uri: string): TextDocumentContentResult | undefined {
  if (!isLibraryUri(uri)) return undefined;
  const path = libraryPathOf(uri);
  const file = libraryFiles().find((candidate) => candidate.path === path);
  return file && { text: file.text };
}
