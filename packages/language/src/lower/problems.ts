/** Turns what the lexer and the parser report into problems of the model; wording is left to the check. */
import { positionAt, type SyntaxProblem } from '@liaison/model';
import type { IRecognitionException } from 'chevrotain';
import type { ParseResult } from 'langium';
import type { CampaignLexingReport } from '../parse/statement-lexer.ts';
import { lean } from './lowering.ts';

/** At most one problem a line: what follows the first is mostly its echo. */
export function syntaxProblems(
  parsed: ParseResult,
  text: string,
  lineStarts: readonly number[],
  report: CampaignLexingReport | undefined,
): SyntaxProblem[] {
  const problems = [
    ...parsed.lexerErrors.map((error) => lexerProblem(error, text)),
    ...parsed.parserErrors.map((error) => parserProblem(error, text, report)),
  ].sort((a, b) => a.span.start - b.span.start);
  const kept: SyntaxProblem[] = [];
  let lastLine = -1;
  for (const problem of problems) {
    const { line } = positionAt(lineStarts, problem.span.start);
    if (line > lastLine) kept.push(problem);
    lastLine = line;
  }
  return kept;
}

function lexerProblem(
  error: { offset: number; length: number; message: string },
  text: string,
): SyntaxProblem {
  const span = { start: error.offset, end: error.offset + Math.max(error.length, 1) };
  const found = text.slice(span.start, span.end);
  if (error.message === 'unclosed-text' || error.message === 'curly-quotes' || error.message === 'too-deep') {
    return { reason: error.message, found, span };
  }
  if (text[error.offset] === '*' && text[error.offset - 1] === '/') {
    return {
      reason: 'unclosed-comment',
      found: '/*',
      span: { start: error.offset - 1, end: error.offset + 1 },
    };
  }
  return { reason: 'unreadable-character', found, span };
}

function parserProblem(
  error: IRecognitionException,
  text: string,
  report: CampaignLexingReport | undefined,
): SyntaxProblem {
  const brace = report?.openBrace;
  const { token } = error;
  const atEnd = !(token.startOffset >= 0); // The token of the end has no place: NaN or -1.
  if (brace && (atEnd || token.startColumn === 1)) {
    return {
      reason: 'unclosed-block',
      found: '{',
      span: { start: brace.startOffset, end: brace.startOffset + 1 },
    };
  }
  if (atEnd) return { reason: 'unexpected-end', found: '', span: { start: text.length, end: text.length } };
  const span = { start: token.startOffset, end: token.startOffset + token.image.length };
  if (token.image === '}') return { reason: 'stray-brace', found: '}', span };
  return lean({
    reason: 'unexpected' as const,
    found: token.image,
    after: (error as { previousToken?: { image?: string } }).previousToken?.image || undefined,
    span,
  });
}
