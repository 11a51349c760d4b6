/** Which of a file's syntax problems are worth telling: echoes are left out, a missing brace is looked for. */
import { everyDeclaration, type SourceFile, type Span, type SyntaxProblem } from '@liaison/model';
import { bracesOf } from './braces.ts';
import { isLost } from './lost-places.ts';

/** By place; not empty if the file has problems, unless they all stand in lines that are unknown as a whole. */
export function toldProblems(file: SourceFile): SyntaxProblem[] {
  if (file.problems.length === 0) return [];
  const { unclosed, unopened } = bracesOf(file);
  if (unopened) {
    const told = file.problems.filter(
      (problem) => problem.reason !== 'stray-brace' && !isEcho(problem, file),
    );
    return [...told, { reason: 'stray-brace', found: '}', span: unopened }];
  }
  if (unclosed) {
    const told = file.problems.filter((problem) => !AT_END.has(problem.reason) && !isEcho(problem, file));
    return [...told, { reason: 'unclosed-block', found: '{', span: unclosed }];
  }
  const told = file.problems.filter((problem) => !isEcho(problem, file));
  return told.length > 0 || unknownSpans(file).length > 0 ? told : file.problems.slice(0, 1);
}

/** Reasons that the parser gives for want of a closing brace. */
const AT_END = new Set<SyntaxProblem['reason']>(['unclosed-block', 'unexpected-end']);

/** Reasons of the parser, which may follow from something else; those of the lexer stand for themselves. */
const MAYBE_ECHO = new Set<SyntaxProblem['reason']>(['unexpected', 'unexpected-end', 'stray-brace']);

/** Whether a problem lies where the parser had lost its way, or in a line or block that is unknown as a whole. */
function isEcho({ reason, found, span: { start } }: SyntaxProblem, file: SourceFile): boolean {
  if (file.problems.some((other) => other.reason === 'unclosed-comment' && other.span.end <= start))
    return true;
  if (!MAYBE_ECHO.has(reason)) return false;
  if (isLost(start, file)) return true;
  const outside = !file.declarations.some(({ span }) => span.start <= start && start < span.end);
  if (found === '}' && outside && bracesOf(file).depthAt(start) > 0) return true;
  return unknownSpans(file).some((span) => span.start <= start && start <= span.end);
}

/** Lines and blocks whose first word nobody knows. */
function unknownSpans(file: SourceFile): Span[] {
  return [...everyDeclaration(file)].flatMap(({ kind, span, statements }) => [
    ...(kind === 'unknown' ? [span] : []),
    ...statements.filter(({ known }) => !known).map((statement) => statement.span),
  ]);
}
