/** `textDocument/selectionRange`: word, value, statement, block, declaration, file: what a selection grows to. */
import { readPieces } from '@liaison/language';
import type { SourceFile, Span } from '@liaison/model';
import type { SelectionRange } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { offsetOf, rangeOf } from '../positions.ts';

export const selectionRange: Feature = {
  method: 'textDocument/selectionRange',
  capabilities: () => ({ selectionRangeProvider: true }),
  register: (connection, session) =>
    connection.onSelectionRanges(async ({ textDocument: { uri }, positions }, token) => {
      const file = (await session.atHand(uri, token))?.file(uri);
      return file ? positions.map((position) => selectionAt(file, offsetOf(file, position))) : null;
    }),
};

/** The innermost range around an offset, with all those around it. */
export function selectionAt(file: SourceFile, offset: number): SelectionRange {
  const everything = { start: 0, end: file.text.length };
  const spans = [...piecesAround(file, offset), ...modelAround(file, offset)].sort(
    (a, b) => a.end - a.start - (b.end - b.start),
  );
  const nested: Span[] = [];
  for (const span of [...spans, everything]) {
    const inner = nested.at(-1);
    if (!inner || (isAround(span, inner) && !isAround(inner, span))) nested.push(span);
  }
  const [first = everything, ...rest] = nested.reverse();
  return rest.reduce<SelectionRange>((parent, span) => ({ range: rangeOf(file, span), parent }), {
    range: rangeOf(file, first),
  });
}

/** Words, texts with and without quotes, comments, and everything between braces, in files that do not parse, too. */
function piecesAround({ text }: SourceFile, offset: number): Span[] {
  const spans: Span[] = [];
  const open: number[] = [];
  for (const { kind, image, type, begins, start, end } of readPieces(text)) {
    const isSign = kind === 'token' && /^[^\p{L}\p{N}"]/u.test(image);
    if (!isSign && holds({ start, end }, offset))
      spans.push({ start, end }, ...insideQuotes(image, start, offset));
    if (begins === 'top') open.length = 0;
    if (type === '{') open.push(start);
    const opening = type === '}' ? open.pop() : undefined;
    if (opening === undefined) continue;
    for (const span of [inside(text, opening + 1, start), { start: opening, end }]) {
      if (holds(span, offset)) spans.push(span);
    }
  }
  return spans;
}

function insideQuotes(image: string, start: number, offset: number): Span[] {
  if (!/^".+"$/.test(image)) return [];
  const span = { start: start + 1, end: start + image.length - 1 };
  return holds(span, offset) ? [span] : [];
}

/** Without the white space at the edges. */
function inside(text: string, start: number, end: number): Span {
  const content = text.slice(start, end);
  const trimmed = content.trim();
  const from = start + content.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

/** Whatever the model knows the place of: values, statements, declarations. */
function modelAround({ declarations, quantities, moments }: SourceFile, offset: number): Span[] {
  const spans: Span[] = [];
  collect([declarations, quantities, moments], offset, spans);
  return spans;
}

function collect(data: unknown, offset: number, into: Span[]): void {
  if (typeof data !== 'object' || data === null) return;
  if (isSpan(data)) {
    if (holds(data, offset)) into.push(data);
    return;
  }
  const { span } = data as { span?: unknown };
  if (isSpan(span) && !holds(span, offset)) return;
  // What is between the braces is taken from the text, without the white space at its edges.
  for (const [key, value] of Object.entries(data)) if (key !== 'body') collect(value, offset, into);
}

function isSpan(data: unknown): data is Span {
  const { start, end } = (data ?? {}) as Partial<Record<keyof Span, unknown>>;
  return typeof start === 'number' && typeof end === 'number';
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end && start < end;
}

function isAround(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
