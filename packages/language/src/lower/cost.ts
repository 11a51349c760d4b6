/** Lowers what a campaign costs, line by line. */
import type { CostLine } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { type Lowering, lean, spanOf } from './lowering.ts';
import { PARTY } from './parties.ts';

export function lowerCost(node: ast.Cost, to: Lowering): CostLine {
  return lean({
    item: to.ref(node, 'item', ['cost']),
    amount: to.quantity(node.amount, 'money'),
    paidBy: to.ref(node, 'party', PARTY),
    text: node.text,
    span: spanOf(node.$cstNode),
  });
}
