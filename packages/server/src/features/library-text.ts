/**
 * `workspace/textDocumentContent`: the files of the built-in library and the pages of the checks, which an editor
 * shows read-only. Editors that do not know this request ask `liaison/libraryText`, with the same parameters and the same answer.
 */
import { libraryFiles } from '@liaison/language';
import type { TextDocumentContentResult } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import type { Host } from '../session/host.ts';
import { isLibraryUri, LIBRARY_SCHEME, libraryPathOf, pageOfUri } from '../session/library-uri.ts';

export const libraryText: Feature = {
  method: 'workspace/textDocumentContent',
  capabilities: () => ({ workspace: { textDocumentContent: { schemes: [LIBRARY_SCHEME] } } }),
  register(connection, { host }) {
    const textOf = ({ uri }: { uri: string }) => libraryTextOf(uri) ?? pageTextOf(uri, host) ?? null;
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
