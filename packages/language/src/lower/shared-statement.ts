/** Statements of lowered files: many begin with the same words at the same places, and these are the same object. */
import type { Span, Statement } from '@liaison/model';
import { sharedSpan } from '../parse/shared-span.ts';

/**
 * The statement at a span, most often one that was made before. `first` is its first word as it is written, which is
 * the keyword of a known statement.
 */
export function sharedStatement(
  span: Span,
  first: string,
  keyword: string,
  known: boolean,
  named: boolean,
): Statement {
  const { start, end } = span;
  const place = (start + (end - start) * LENGTHS_APART) % PLACES;
  const before = STATEMENTS[place];
  if (
    before?.span === span &&
    before.keyword === keyword &&
    before.known === known &&
    before.named === named &&
    (known || before.keywordSpan.end === start + first.length)
  )
    return before;
  const statement = {
    keyword,
    known,
    named,
    empty: known && end - start === first.length,
    span,
    keywordSpan: sharedSpan(start, start + first.length),
  };
  STATEMENTS[place] = statement;
  return statement;
}

const LENGTHS_APART = 4099;
const PLACES = 1 << 15;
const STATEMENTS: (Statement | undefined)[] = new Array(PLACES).fill(undefined);
