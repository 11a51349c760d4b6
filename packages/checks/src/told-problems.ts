/** Which of a file's syntax problems are worth telling: echoes are left out, a missing brace is looked for. */
import {
  countBefore,
  everyDeclaration,
  lineStartAt,
  type SourceFile,
  type Span,
  type SyntaxProblem,
} from '@liaison/model';
import { bracesOf } from './braces.ts';
import { isLost } from './lost-places.ts';
import { SpanSet } from './span-set.ts';

/** By place; not empty if the file has problems, unless they all stand in lines that are unknown as a whole. */
export function toldProblems(file: SourceFile): SyntaxProblem[] {
  if (file.problems.length === 0) return [];
  const { unclosed, unopened } = bracesOf(file);
  const unknown = unknownSpans(file);
  const isEcho = echoesOf(file, unknown);
  if (unopened) {
    const told = file.problems.filter((problem) => problem.reason !== 'stray-brace' && !isEcho(problem));
    return [...told, { reason: 'stray-brace', found: '}', span: unopened }];
  }
  if (unclosed) {
    const told = file.problems.filter((problem) => !AT_END.has(problem.reason) && !isEcho(problem));
    return [...told, { reason: 'unclosed-block', found: '{', span: unclosed }];
  }
  const told = file.problems.filter((problem) => !isEcho(problem));
  return told.length > 0 || unknown.length > 0 ? told : file.problems.slice(0, 1);
}

/** Reasons that the parser gives for want of a closing brace. */
const AT_END = new Set<SyntaxProblem['reason']>(['unclosed-block', 'unexpected-end']);

/** Reasons of the parser, which may follow from something else; those of the lexer stand for themselves. */
const MAYBE_ECHO = new Set<SyntaxProblem['reason']>(['unexpected', 'unexpected-end', 'stray-brace']);

/** Whether a problem lies where the parser had lost its way, or in a line or block that is unknown as a whole. */
function echoesOf(file: SourceFile, unknown: readonly Span[]): (problem: SyntaxProblem) => boolean {
  const comment = file.problems.find(({ reason }) => reason === 'unclosed-comment');
  const declared = new SpanSet(file.declarations.map(({ span }) => span));
  // What stands right behind such a line is an echo, too.
  const unknownSet = new SpanSet(unknown.map(({ start, end }) => ({ start, end: end + 1 })));
  return ({ reason, found, span: { start } }) => {
    if (comment && comment.span.end <= start) return true;
    if (!MAYBE_ECHO.has(reason)) return false;
    if (isLost(start, file) || unknownSet.has(start)) return true;
    // A block whose first line could not be read was left too early, and its brace closed the one around it.
    const before = lastSignBefore(file.text, start);
    if (reason === 'unexpected' && /^\p{L}/u.test(found) && file.text[before] === '}')
      return bracesOf(file).depthAt(start) > 0;
    if (endsBrokenLine(before, start, file)) return true;
    return found === '}' && !declared.has(start) && bracesOf(file).depthAt(start) > 0;
  };
}

/** The offset of the last sign before an offset that is no blank; -1 at the beginning. */
function lastSignBefore(text: string, offset: number): number {
  let last = offset - 1;
  while (last >= 0 && /\s/.test(text[last] ?? '')) last--;
  return last;
}

/** Whether what is missed at `start` is missed at the end of a line above on which something is told already. */
function endsBrokenLine(before: number, start: number, { lineStarts, problems }: SourceFile): boolean {
  const lineStart = lineStartAt(lineStarts, Math.max(0, before));
  if (before < 0 || lineStart === lineStartAt(lineStarts, start)) return false;
  const first = problems[countBefore(problems, lineStart, ({ span }) => span.start)];
  return first !== undefined && first.span.start <= before;
}

/** Lines and blocks whose first word nobody knows. */
function unknownSpans(file: SourceFile): Span[] {
  return everyDeclaration(file).flatMap(({ kind, span, statements }) => [
    ...(kind === 'unknown' ? [span] : []),
    ...statements.filter(({ known }) => !known).map((statement) => statement.span),
  ]);
}
