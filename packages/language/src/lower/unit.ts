/** Lowers declarations of units. */
import type { Unit } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, type Lowering } from './lowering.ts';

export function lowerUnit(node: ast.Unit, to: Lowering): Unit {
  return declared('unit', to.base(node), {
    dimension: to.located(node, 'dimension'),
    equals: to.quantity(node.equals, 'any'),
  });
}
