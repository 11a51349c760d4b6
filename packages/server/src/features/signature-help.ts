/** `textDocument/signatureHelp`: how the statement at the cursor is written, with the part that comes next. */
import { NAMED_LINE, statementDocs, statementSyntax } from '@liaison/language';
import { MarkupKind, type SignatureHelp } from 'vscode-languageserver';
import { atPlaceAtHand, type Feature } from '../feature.ts';
import type { Place } from '../place.ts';
import { cursorAt } from './completion/cursor.ts';

export const signatureHelp: Feature = {
  method: 'textDocument/signatureHelp',
  capabilities: () => ({
    signatureHelpProvider: { triggerCharacters: [' '], retriggerCharacters: [' ', ','] },
  }),
  register: (connection, session) => connection.onSignatureHelp(atPlaceAtHand(session, signatureAt)),
};

/** Undefined where no statement has begun, and for statements that are a keyword and a value. */
export function signatureAt(place: Place): SignatureHelp | undefined {
  const cursor = cursorAt(place);
  const first = cursor?.expected.taken[0];
  if (!cursor || cursor.expected.begins || !first) return undefined;
  const { block, next, taken } = cursor.expected;
  const keyword = first.leaf.keyword ?? NAMED_LINE;
  const syntax = statementSyntax(block, keyword);
  if (!syntax || syntax.parts.length < FEWEST_PARTS) return undefined;
  const last = taken.at(-1)?.leaf.part ?? 0;
  const part = next.length === 0 ? last : Math.min(...next.map((leaf) => leaf.part));
  const shown = syntax.parts.filter((each) => each !== undefined);
  const active = syntax.parts[part];
  const forms = syntax.forms.map(
    ({ part: name, forms: written }) => `- \`${name}\`: ${written.map((form) => `\`${form}\``).join(', ')}`,
  );
  const meaning = statementDocs(block, keyword)?.meaning;
  return {
    signatures: [
      {
        label: syntax.line,
        documentation: {
          kind: MarkupKind.Markdown,
          value: [meaning, forms.join('\n')].filter(Boolean).join('\n\n'),
        },
        parameters: shown.map(({ start, end }) => ({ label: [start, end] })),
      },
    ],
    activeSignature: 0,
    activeParameter: Math.max(0, active ? shown.indexOf(active) : 0),
  };
}

/** A keyword and its value explain themselves. */
const FEWEST_PARTS = 3;
