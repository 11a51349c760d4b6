/** Statements of lowered files: many begin with the same words at the same places, and these are the same object. */
import type { Statement } from '@liaison/model';

/** An equal statement, most often one that was made before. Its spans are shared ones. */
export function sharedStatement(statement: Statement): Statement {
  const { start, end } = statement.span;
  const place = (start + (end - start) * LENGTHS_APART) % PLACES;
  const known = STATEMENTS[place];
  if (known && isSame(known, statement)) return known;
  STATEMENTS[place] = statement;
  return statement;
}

function isSame(a: Statement, b: Statement): boolean {
  return (
    a.span === b.span &&
    a.keywordSpan === b.keywordSpan &&
    a.keyword === b.keyword &&
    a.known === b.known &&
    a.named === b.named &&
    a.empty === b.empty
  );
}

const LENGTHS_APART = 4099;
const PLACES = 1 << 15;
const STATEMENTS: (Statement | undefined)[] = new Array(PLACES).fill(undefined);
