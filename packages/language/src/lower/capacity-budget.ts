/** Lowers capacity budgets. */
import type { CapacityBudget } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { every, type Lowering, lean, spanOf } from './lowering.ts';

/** Two blocks are read as one, so that a merge that leaves both loses nothing. */
export function lowerBudget(node: ast.CapacityBudget, to: Lowering): CapacityBudget {
  const blocks = every(node.$container.members, 'CapacityBudget');
  const base = to.base(node);
  return lean({
    lines: blocks
      .flatMap((block) => block.members)
      .flatMap((line) => {
        const system = to.ref(line, 'system', ['system']);
        if (!system) return [];
        return [
          lean({ system, amount: to.quantity(line.amount, 'rate', 'users'), span: spanOf(line.$cstNode) }),
        ];
      }),
    span: base.span,
    body: base.body,
  });
}
