/** Lowers capacity budgets. */
import type { BudgetLine, CapacityBudget } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { bodySpan, every, type Lowering, lean, present, spanOf } from './lowering.ts';

/** Two blocks are read as one, so that a merge that leaves both loses nothing. */
export function lowerBudget(node: ast.CapacityBudget, to: Lowering): CapacityBudget {
  const lines = every(node.$container.members, 'CapacityBudget', ({ members }) => members).flat();
  return lean({
    lines: present(lines.map((line) => lowerLine(line, to))),
    span: spanOf(node.$cstNode),
    body: bodySpan(node.$cstNode),
  });
}

function lowerLine(line: ast.BudgetLine, to: Lowering): BudgetLine | undefined {
  const system = to.ref(line, 'system', ['system']);
  return (
    system && lean({ system, amount: to.quantity(line.amount, 'rate', 'users'), span: spanOf(line.$cstNode) })
  );
}
