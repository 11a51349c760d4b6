/**
 * `workspace/textDocumentContent`: the files of the built-in library, the pages of the checks, and files as the main
 * branch has them, which an editor shows read-only. Editors that do not know this request ask `liaison/libraryText`, with the same parameters and the same answer.
 */
import { libraryFiles } from '@liaison/language';
import type { TextDocumentContentResult } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { OLDER_SCHEME } from '../review/older-uri.ts';
import type { Host } from '../session/host.ts';
import { isLibraryUri, LIBRARY_SCHEME, libraryPathOf, pageOfUri } from '../session/library-uri.ts';
import { olderTextOf } from './review.ts';

export const libraryText: Feature = {
  method: 'workspace/textDocumentContent',
  capabilities: () => ({ workspace: { textDocumentContent: { schemes: [LIBRARY_SCHEME, OLDER_SCHEME] } } }),
  register(connection, session) {
    const textOf = async ({ uri }: { uri: string }) =>
      libraryTextOf(uri) ?? pageTextOf(uri, session.host) ?? (await olderTextOf(uri, session)) ?? null;
    connection.workspace.textDocumentContent.on(textOf);
    connection.onRequest('liaison/libraryText', textOf);
  },
};

/** Undefined for URIs that are none of the library's. */
export function libraryTextOf(uri: string): TextDocumentContentResult | undefined {
  if (!isLibraryUri(uri)) return undefined;
  const path = libraryPathOf(uri);
  const file = libraryFiles().find((candidate) => candidate.path === path);
  return file && { text: file.text };
}

/** The page of a check, in Markdown; undefined for other URIs, and where the server has no pages. */
export function pageTextOf(
  uri: string,
  { pages }: Pick<Host, 'pages'>,
): TextDocumentContentResult | undefined {
  const code = pageOfUri(uri);
  const texts = code === undefined ? undefined : pages?.();
  if (code === undefined || !texts || !Object.hasOwn(texts, code)) return undefined;
  return { text: texts[code] ?? '' };
}
