/**
 * Reads `// allow CODE until DATE by PERSON: reason`. Everything behind `allow` is optional here; what is
 * missing is the business of a check.
 */
import {
  type AllowComment,
  type AnyDeclaration,
  countBefore,
  type Located,
  type Reference,
  type Span,
} from '@liaison/model';
import type { IToken } from 'chevrotain';
import { type Lowering, lean } from './lowering.ts';

export function allowComments(
  comments: readonly IToken[],
  declarations: readonly AnyDeclaration[],
  to: Lowering,
): AllowComment[] {
  const allows = comments.filter((comment) => /^\/\/\s*allow\b/.test(comment.image));
  if (allows.length === 0) return [];
  const spans = declarations.flatMap(spansOf).sort((a, b) => a.start - b.start);
  return allows.map((comment) => readAllow(comment, spans, to));
}

function readAllow(comment: IToken, spans: readonly Span[], to: Lowering): AllowComment {
  const colon =
    /:\s/.exec(comment.image)?.index ?? (comment.image.endsWith(':') ? comment.image.length - 1 : -1);
  const head = colon < 0 ? comment.image : comment.image.slice(0, colon);
  const reason = colon < 0 ? '' : comment.image.slice(colon + 1).trim();
  const until = part(/\suntil\s+(\S+)/, head, comment.startOffset);
  const by = part(/\sby\s+(\S+)/, head, comment.startOffset);
  const onlyCodes = head.replace(/^\/\/\s*allow/, blanks).replace(/\s(until|by)\s+\S+/g, blanks);
  const codes = [...onlyCodes.matchAll(/[^\s,]+/g)].map(({ 0: value, index }): Located<string> => {
    const start = comment.startOffset + index;
    return { value, span: { start, end: start + value.length } };
  });
  return lean({
    span: { start: comment.startOffset, end: comment.startOffset + comment.image.length },
    codes,
    until,
    by: by && personReference(by, to),
    reason: reason === '' ? undefined : reason,
    covers: coveredBy(comment, spans),
  });
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
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

/** The statement or declaration on whose line the comment stands, else the next one below; spans are sorted. */
function coveredBy({ startOffset, startColumn = 1 }: IToken, spans: readonly Span[]): Span | undefined {
  const next = countBefore(spans, startOffset, ({ start }) => start);
  const before = spans[next - 1];
  return before && before.start > startOffset - startColumn ? before : spans[next];
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
