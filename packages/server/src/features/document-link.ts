/** `textDocument/documentLink`: web addresses in texts: evidence, contracts, trackers. */
import { readPieces } from '@liaison/language';
import type { SourceFile } from '@liaison/model';
import type { DocumentLink } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { rangeOf } from '../positions.ts';

export const documentLink: Feature = {
  method: 'textDocument/documentLink',
  capabilities: () => ({ documentLinkProvider: {} }),
  register: (connection, session) =>
    connection.onDocumentLinks(async ({ textDocument: { uri } }, token) => {
      const file = (await session.atHand(uri, token))?.file(uri);
      return file ? linksIn(file) : null;
    }),
};

/** In the order of the text. Nothing in comments, and nothing that is no address of the web. */
export function linksIn(file: SourceFile): DocumentLink[] {
  return readPieces(file.text)
    .filter(({ type }) => type === 'STRING')
    .flatMap(({ image, start }) =>
      [...image.matchAll(ADDRESS)].flatMap(({ 0: found, index }) => {
        const target = found.replace(TRAILING, '');
        const from = start + index;
        if (!URL.canParse(target)) return [];
        return [{ range: rangeOf(file, { start: from, end: from + target.length }), target }];
      }),
    );
}

const ADDRESS = /https?:\/\/[^\s"\\<>]+/gi;

/** Signs of the sentence around an address, rather than of the address. */
const TRAILING = /[.,;:!?'”“’»)\]]+$/;
