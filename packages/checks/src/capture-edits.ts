/** Edits that add lines to a form. */
import { type Capture, lineStartAt, type SourceFile } from '@liaison/model';
import { newlineOf, replaceText } from './edits.ts';
import type { TextEdit } from './finding.ts';

/** Adds lines behind the last question or `set` of a form; undefined where it has none yet. */
export function appendLines(
  { fields, sets }: Capture,
  file: SourceFile,
  lines: readonly string[],
): TextEdit | undefined {
  const last = [...fields, ...sets].reduce(
    (end, { span }) => Math.max(end, span.end),
    Number.NEGATIVE_INFINITY,
  );
  const line = [...fields, ...sets].find(({ span }) => span.end === last);
  if (!line) return undefined;
  const lineStart = lineStartAt(file.lineStarts, line.span.start);
  const indent = /^[ \t]*/.exec(file.text.slice(lineStart, line.span.start))?.[0] ?? '';
  const text = lines.map((each) => `${newlineOf(file)}${indent}${each}`).join('');
  return replaceText(file, { start: last, end: last }, text);
}
