/** Edits that add a statement to a declaration, laid out so that the formatter has little left to do. */
import { type AnyDeclaration, lineStartAt, type SourceFile, type Span } from '@liaison/model';
import type { TextEdit } from './finding.ts';

/** Adds a line to a block: behind the last of the statements named in `after`, else at the block's beginning. */
export function insertStatement(
  file: SourceFile,
  declaration: AnyDeclaration,
  statement: string,
  after: readonly string[] = [],
): TextEdit {
  const indent = indentOf(file, declaration.span.start);
  const line = `${newlineOf(file)}${indent}  ${statement}`;
  if (!declaration.body) {
    return edit(
      file,
      { start: declaration.span.end, end: declaration.span.end },
      ` {${line}${newlineOf(file)}${indent}}`,
    );
  }
  const anchor = declaration.statements.findLast(
    (candidate) => !candidate.named && after.includes(candidate.keyword),
  );
  const start = afterComment(file, anchor?.span.end ?? declaration.body.start);
  const empty = file.text.slice(declaration.body.start, declaration.body.end).trim() === '';
  if (!empty) return edit(file, { start, end: start }, line);
  return edit(file, declaration.body, `${line}${newlineOf(file)}${indent}`);
}

export function replaceText(file: SourceFile, span: Span, newText: string): TextEdit {
  return edit(file, span, newText);
}

function edit(file: SourceFile, span: Span, newText: string): TextEdit {
  return { at: { file: file.path, span }, newText };
}

/** Behind the comment with which the line of an offset ends, if nothing else stands between; else the offset. */
export function afterComment({ text }: SourceFile, offset: number): number {
  LAST_COMMENT.lastIndex = offset;
  return offset + (LAST_COMMENT.exec(text)?.[0].length ?? 0);
}

const LAST_COMMENT = /[ \t]*\/\/[^\r\n]*/y;

/** The blanks at the beginning of the line of an offset. */
export function indentOf(file: SourceFile, offset: number): string {
  const start = lineStartAt(file.lineStarts, offset);
  return /^[ \t]*/.exec(file.text.slice(start, offset))?.[0] ?? '';
}

/** The file's line break: that of its first line. */
export function newlineOf({ text, lineStarts }: SourceFile): string {
  const end = lineStarts[1] ?? 0;
  return text.slice(end - 2, end) === '\r\n' ? '\r\n' : '\n';
}
