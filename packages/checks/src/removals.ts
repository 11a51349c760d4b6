/** Edits that take a statement away, and its line with it if nothing else stands there. */
import { lineStartAt, type SourceFile, type Span } from '@liaison/model';
import type { TextEdit } from './finding.ts';

/** The line break before the statement goes, too; where the statement shares its line, the blanks behind it. */
export function removeStatement(file: SourceFile, span: Span): TextEdit {
  const { text, lineStarts } = file;
  const lineStart = lineStartAt(lineStarts, span.start);
  let end = span.end;
  while (text[end] === ' ' || text[end] === '\t') end++;
  const alone = isBlank(text, lineStart, span.start) && /^(?:[\r\n]|$)/.test(text.slice(end, end + 1));
  const start = alone ? lineStart - lineBreakBefore(text, lineStart) : span.start;
  return { at: { file: file.path, span: { start, end } }, newText: '' };
}

function isBlank(text: string, start: number, end: number): boolean {
  return /^[ \t]*$/.test(text.slice(start, end));
}

/** Length of the line break that ends before an offset. */
function lineBreakBefore(text: string, offset: number): number {
  if (offset === 0) return 0;
  return text[offset - 1] === '\n' && text[offset - 2] === '\r' ? 2 : 1;
}
