/** Lines that could not be read as a whole: what seems to be missing there may only be unread. */
import type { SourceFile, Span } from '@liaison/model';

/** Whether something unreadable stands on one of the lines that a span touches. */
export function hasBrokenLine(file: SourceFile, span: Span): boolean {
  const start = file.lineStarts.findLast((offset) => offset <= span.start) ?? 0;
  const end = file.lineStarts.find((offset) => offset > span.end) ?? Number.POSITIVE_INFINITY;
  return file.problems.some((problem) => problem.span.start >= start && problem.span.start <= end);
}
