/** Between the model's offsets and the editor's lines and characters, which both count UTF-16. */
import { positionAt, type SourceFile, type Span } from '@liaison/model';
import type { Position, Range } from 'vscode-languageserver';

export function positionOf(file: SourceFile, offset: number): Position {
  return positionAt(file.lineStarts, offset);
}

export function rangeOf(file: SourceFile, span: Span): Range {
  return { start: positionOf(file, span.start), end: positionOf(file, span.end) };
}

/** The offset of a position; beyond the end of a line it is that end. */
export function offsetOf(file: SourceFile, { line, character }: Position): number {
  const start = file.lineStarts[line];
  if (start === undefined) return file.text.length;
  const next = file.lineStarts[line + 1] ?? file.text.length + 1;
  return Math.max(start, Math.min(start + character, next - 1));
}
