/** Questions about the lines of a block, whatever they mean. */
import type { AnyDeclaration, Statement } from '@liaison/model';

/** The first statement with this keyword, finished or not: what is missing in it is the matter of other checks. */
export function statementOf(declaration: AnyDeclaration, keyword: string): Statement | undefined {
  return declaration.statements.find((statement) => statement.keyword === keyword && !statement.named);
}
