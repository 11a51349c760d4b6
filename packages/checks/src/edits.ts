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
  const start = anchor?.span.end ?? declaration.body.start;
  const empty = file.text.slice(declaration.body.start, declaration.body.end).trim() === '';
  if (!empty) return edit(file, { start, end: start }, line);
  return edit(file, declaration.body, `${line}${newlineOf(file)}${indent}`);
}

export function replaceText(file: SourceFile, span: Span, newText: string): TextEdit {
  return edit(file, span, newText);
}

/** The name as it must be written: quoted where it is not a word. */
export function writtenName(name: string): string {
  return WORD.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

// The same letters as the grammar's HEAD terminal.
const LETTERS = 'A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u04FF';
const WORD = new RegExp(`^[${LETTERS}][${LETTERS}0-9]*(-[${LETTERS}0-9]+)*$`);

function edit(file: SourceFile, span: Span, newText: string): TextEdit {
  return { at: { file: file.path, span }, newText };
}

function indentOf(file: SourceFile, offset: number): string {
  const start = lineStartAt(file.lineStarts, offset);
  return /^[ \t]*/.exec(file.text.slice(start, offset))?.[0] ?? '';
}

/** The file's line break: that of its first line. */
export function newlineOf({ text, lineStarts }: SourceFile): string {
  const end = lineStarts[1] ?? 0;
  return text.slice(end - 2, end) === '\r\n' ? '\r\n' : '\n';
}
