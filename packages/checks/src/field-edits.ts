/** Edits inside the line of a form field. */
import type { CaptureField, SourceFile, Span } from '@liaison/model';
import { replaceText } from './edits.ts';
import type { TextEdit } from './finding.ts';

/** Adds `, flag` behind the type, title and flags of a form field; undefined where it has no type yet. */
export function addFlag(file: SourceFile, field: CaptureField, flag: string): TextEdit | undefined {
  const at = endOfFlags(file, field);
  return at === undefined ? undefined : replaceText(file, { start: at, end: at }, `, ${flag}`);
}

/** Adds a clause such as `-> Lead.Email` before the other clauses of a form field. */
export function addClause(file: SourceFile, field: CaptureField, clause: string): TextEdit {
  const at = endOfFlags(file, field) ?? field.span.end;
  return replaceText(file, { start: at, end: at }, ` ${clause}`);
}

function endOfFlags(file: SourceFile, field: CaptureField): number | undefined {
  const lastFlag = field.flags.at(-1);
  if (lastFlag) return lastFlag.span.end;
  if (!field.type) return undefined;
  TITLE.lastIndex = field.type.span.end;
  return field.type.span.end + (TITLE.exec(file.text)?.[0].length ?? 0);
}

const TITLE = /\s*"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"/y;

/** A span with the blanks before it, for cutting a clause out of its line. */
export function cutSpan(file: SourceFile, span: Span): Span {
  return { start: file.text.slice(0, span.start).trimEnd().length, end: span.end };
}
