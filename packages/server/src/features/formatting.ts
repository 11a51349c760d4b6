/** `textDocument/formatting`, `rangeFormatting` and `onTypeFormatting`: the formatter's lines, and no edit where they agree. */
import { formatCampaign } from '@liaison/language';
import type { SourceFile } from '@liaison/model';
import type { CancellationToken, Range, TextEdit } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { positionOf } from '../positions.ts';
import type { Session } from '../session/session.ts';
import { type LineChange, lineChanges } from './formatting/line-changes.ts';

export const formatting: Feature = {
  method: 'textDocument/formatting',
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
  }),
  register: (connection, session) => {
    connection.onDocumentFormatting(async ({ textDocument }, token) => {
      const file = await fileOf(session, textDocument.uri, token);
      return file ? formattingEdits(file) : null;
    });
    connection.onDocumentRangeFormatting(async ({ textDocument, range }, token) => {
      const file = await fileOf(session, textDocument.uri, token);
      return file ? rangeFormattingEdits(file, range) : null;
    });
    connection.onDocumentOnTypeFormatting(async ({ textDocument, position, ch }, token) => {
      const file = await fileOf(session, textDocument.uri, token);
      return file ? onTypeEdits(file, position.line, ch) : null;
    });
  },
};

async function fileOf(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<SourceFile | undefined> {
  const repository = await session.atHand(uri, token);
  const file = repository?.file(uri);
  return file?.builtIn ? undefined : file;
}

/** Edits of those lines only that are laid out otherwise; statements that cannot be read stay as they are. */
export function formattingEdits(file: SourceFile): TextEdit[] {
  return changesOf(file).map((change) => editOf(file, change));
}

/** The same, of changes that touch a line of the range; each is made whole, as columns belong together. */
export function rangeFormattingEdits(file: SourceFile, { start, end }: Range): TextEdit[] {
  // A selection to the beginning of a line does not mean that line.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return changesOf(file)
    .filter((change) => change.start <= last && Math.max(change.end, change.start + 1) > start.line)
    .map((change) => editOf(file, change));
}

/**
 * After a brace its block, after a line break the lines above, which share their columns. The line of the cursor stays
 * as the author is just writing it.
 */
export function onTypeEdits(file: SourceFile, line: number, typed: string): TextEdit[] {
  const first = typed === '}' ? blockStart(file, line) : groupStart(file, line - 1);
  const last = typed === '}' ? line : line - 1;
  return changesOf(file)
    .filter(({ start, end }) => start >= first && end <= last + 1 && end > start)
    .map((change) => editOf(file, change));
}

/** The first of the neighbouring lines that stand between blank ones and braces. */
function groupStart({ text, lineStarts }: SourceFile, line: number): number {
  let first = line;
  while (first > 0 && /^[^{}]*[^{}\s][^{}]*$/.test(text.slice(lineStarts[first - 1], lineStarts[first])))
    first--;
  return first;
}

/** The line of the brace that the brace on this line closes. */
function blockStart({ declarations, text, lineStarts }: SourceFile, line: number): number {
  const end = lineStarts[line + 1] ?? text.length;
  let depth = 0;
  for (let at = text.lastIndexOf('}', end); at >= 0; at--) {
    if (text[at] === '}') depth++;
    if (text[at] === '{' && --depth === 0) return lineOf(lineStarts, at);
  }
  return declarations.length > 0 ? line : 0;
}

function lineOf(lineStarts: readonly number[], offset: number): number {
  return lineStarts.findLastIndex((start) => start <= offset);
}

function changesOf(file: SourceFile): LineChange[] {
  return lineChanges(file.text, formatCampaign(file.text).text);
}

function editOf(file: SourceFile, { from, to, newText }: LineChange): TextEdit {
  return { range: { start: positionOf(file, from), end: positionOf(file, to) }, newText };
}
