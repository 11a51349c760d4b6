/** Lines that could not be read as a whole: what seems to be missing there may only be unread. */
import {
  countBefore,
  lineStartAt,
  positionAt,
  type SourceFile,
  type Span,
  type SyntaxProblem,
} from '@liaison/model';

/** Whether something unreadable stands on one of the lines that a span touches, or is missing at their end. */
export function hasBrokenLine(file: SourceFile, span: Span): boolean {
  const { lineStarts, problems } = file;
  if (problems.length === 0) return false;
  const start = lineStartAt(lineStarts, span.start);
  const end = lineStarts[positionAt(lineStarts, span.end).line + 1] ?? Number.POSITIVE_INFINITY;
  const first = problems[countBefore(problems, start, (problem) => problem.span.start)];
  if (!first || first.span.start <= end) return first !== undefined;
  // The parser notices only at the next word that something is missing behind `on`.
  return NOTICED_LATE.has(first.reason) && first.span.start === nextWord(file.text, end);
}

/** What the parser says at the word or brace behind a line that is not finished. */
const NOTICED_LATE: ReadonlySet<SyntaxProblem['reason']> = new Set(['unexpected', 'stray-brace']);

/** Whether signs stand on the line of an offset that cannot be read, as in `# a comment`. */
export function hasUnreadableSign({ lineStarts, problems }: SourceFile, offset: number): boolean {
  const start = lineStartAt(lineStarts, offset);
  const end = lineStarts[positionAt(lineStarts, offset).line + 1] ?? Number.POSITIVE_INFINITY;
  const first = problems[countBefore(problems, start, ({ span }) => span.start)];
  return first?.reason === 'unreadable-character' && first.span.start < end;
}

/** The offset of the first sign from an offset on that is no blank. */
function nextWord(text: string, offset: number): number {
  const pattern = /\S/g;
  pattern.lastIndex = offset;
  return pattern.exec(text)?.index ?? text.length;
}
