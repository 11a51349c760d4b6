/** `textDocument/linkedEditingRange`: names that are known in one campaign only, changed everywhere while one types. */
import type { DeclarationKind } from '@liaison/model';
import type { LinkedEditingRanges } from 'vscode-languageserver';
import { atPlaceAtHand, type Feature } from '../feature.ts';
import { nameAt, type Place } from '../place.ts';
import { rangeOf } from '../positions.ts';
import { usesIn } from '../uses.ts';

export const linkedEditingRange: Feature = {
  method: 'textDocument/linkedEditingRange',
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  register: (connection, session) =>
    connection.languages.onLinkedEditingRange(atPlaceAtHand(session, linkedRangesAt)),
};

/** A name in its declaration and its uses; undefined where it stands only once, or is known in other files. */
export function linkedRangesAt(place: Place): LinkedEditingRanges | undefined {
  const { file } = place;
  const at = nameAt(place);
  if (!at?.meant || !LOCAL.has(at.meant.declaration.kind) || at.meant.file.path !== file.path)
    return undefined;
  const uses = usesIn(file, at.meant, place.repository.analysis.workspace);
  const written = file.text.slice(at.span.start, at.span.end);
  // The protocol wants the same text everywhere, so quoted names go with quoted ones.
  const spans = [at.meant.declaration.nameSpan, ...uses.map(({ span }) => span)].filter(
    ({ start, end }) => file.text.slice(start, end) === written,
  );
  if (spans.length < 2) return undefined;
  return {
    ranges: spans.map((span) => rangeOf(file, span)),
    wordPattern: written.startsWith('"') ? QUOTED : WORD,
  };
}

const LOCAL: ReadonlySet<DeclarationKind> = new Set(['page', 'channel', 'capture', 'field']);

// As long as what is typed is such a text, the ranges stay together. Editors read these without the flag for `\p{L}`;
// the letters are those of the grammar's HEAD terminal.
const WORD = '[A-Za-z0-9_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u04FF-]*';
const QUOTED = '"[^"\\\\\\n\\r]*"';
