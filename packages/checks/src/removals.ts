/** Edits that take a statement away, and its line with it if nothing else stands there. */
import type { SourceFile, Span } from '@liaison/model';
import type { TextEdit } from './finding.ts';

export function removeStatement(file: SourceFile, span: Span): TextEdit {
  const { text } = file;
  const before = /(?:\r\n|\r|\n|^)[ \t]*$/.exec(text.slice(0, span.start));
  const ends = /^[ \t]*(?=\r|\n|$)/.exec(text.slice(span.end));
  if (before && ends) {
    const start = before.index;
    return { at: { file: file.path, span: { start, end: span.end + ends[0].length } }, newText: '' };
  }
  const gap = /^[ \t]*/.exec(text.slice(span.end))?.[0].length ?? 0;
  return { at: { file: file.path, span: { start: span.start, end: span.end + gap } }, newText: '' };
}
