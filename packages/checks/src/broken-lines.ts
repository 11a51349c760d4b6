/** Lines that could not be read as a whole: what seems to be missing there may only be unread. */
import { countBefore, lineStartAt, positionAt, type SourceFile, type Span } from '@liaison/model';

/** Whether something unreadable stands on one of the lines that a span touches, or is missing at their end. */
export function hasBrokenLine(file: SourceFile, span: Span): boolean {
  const { lineStarts, problems } = file;
  if (problems.length === 0) return false;
  const start = lineStartAt(lineStarts, span.start);
  const end = lineStarts[positionAt(lineStarts, span.end).line + 1] ?? Number.POSITIVE_INFINITY;
  const first = problems[countBefore(problems, start, (problem) => problem.span.start)];
  if (!first || first.span.start <= end) return first !== undefined;
  // The parser notices only at the next word that something is missing behind `on`.
  return first.reason === 'unexpected' && first.span.start === nextWord(file.text, end);
}

/** The offset of the first sign from an offset on that is no blank. */
function nextWord(text: string, offset: number): number {
  const pattern = /\S/g;
  pattern.lastIndex = offset;
  return pattern.exec(text)?.index ?? text.length;
}
