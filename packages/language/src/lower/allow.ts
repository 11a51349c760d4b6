/**
 * Reads `// allow CODE until DATE by PERSON: reason`. Everything behind `allow` is optional here; what is
 * missing is the business of a check.
 */
import type { AllowComment, AnyDeclaration, Located, Reference, Span } from '@liaison/model';
import type { IToken } from 'chevrotain';
import { type Lowering, lean } from './lowering.ts';

export function allowComments(
  comments: readonly IToken[],
  declarations: readonly AnyDeclaration[],
  to: Lowering,
): AllowComment[] {
  return comments
    .filter((comment) => /^\/\/\s*allow\b/.test(comment.image))
    .map((comment) => readAllow(comment, declarations, to));
}

function readAllow(comment: IToken, declarations: readonly AnyDeclaration[], to: Lowering): AllowComment {
  const colon =
    /:\s/.exec(comment.image)?.index ?? (comment.image.endsWith(':') ? comment.image.length - 1 : -1);
  const head = colon < 0 ? comment.image : comment.image.slice(0, colon);
  const reason = colon < 0 ? '' : comment.image.slice(colon + 1).trim();
  const until = part(/\suntil\s+(\S+)/, head, comment.startOffset);
  const by = part(/\sby\s+(\S+)/, head, comment.startOffset);
  const codes = head
    .replace(/^\/\/\s*allow/, '')
    .replace(/\s(until|by)\s+\S+/g, '')
    .split(/[\s,]+/)
    .filter((code) => code !== '')
    .map((code): Located<string> => {
      const start = comment.startOffset + head.indexOf(code, 2);
      return { value: code, span: { start, end: start + code.length } };
    });
  return lean({
    span: { start: comment.startOffset, end: comment.startOffset + comment.image.length },
    codes,
    until,
    by: by && personReference(by, to),
    reason: reason === '' ? undefined : reason,
    covers: coveredBy(comment, declarations, to.text),
  });
}

function part(pattern: RegExp, head: string, offset: number): Located<string> | undefined {
  const match = pattern.exec(head);
  if (!match?.[1]) return undefined;
  const start = offset + match.index + match[0].length - match[1].length;
  return { value: match[1], span: { start, end: start + match[1].length } };
}

function personReference(by: Located<string>, to: Lowering): Reference {
  return to.addReference({ kinds: ['person'], name: by.value, span: by.span, statement: 'allow' });
}

/** The statement or declaration on whose line the comment stands, else the next one below. */
function coveredBy(comment: IToken, declarations: readonly AnyDeclaration[], text: string): Span | undefined {
  const spans = declarations.flatMap(spansOf).sort((a, b) => a.start - b.start);
  const lineStart =
    Math.max(text.lastIndexOf('\n', comment.startOffset), text.lastIndexOf('\r', comment.startOffset)) + 1;
  const sameLine = spans.findLast((span) => span.start >= lineStart && span.start < comment.startOffset);
  return sameLine ?? spans.find((span) => span.start > comment.startOffset);
}

function spansOf(declaration: AnyDeclaration): Span[] {
  const nested =
    'pages' in declaration
      ? [
          ...declaration.pages,
          ...declaration.channels,
          ...declaration.captures,
          ...declaration.uses,
          ...declaration.slas,
          ...declaration.metrics,
        ]
      : 'objects' in declaration
        ? declaration.objects
        : [];
  const blocks = declaration.kind === 'campaign' ? declaration.blocks : [];
  return [
    declaration.span,
    ...declaration.statements.map((statement) => statement.span),
    ...blocks.flatMap((block) => block.statements.map((statement) => statement.span)),
    ...nested.flatMap((inner) => spansOf(inner)),
  ];
}
