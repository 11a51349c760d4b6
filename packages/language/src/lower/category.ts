/** Lowers categories of personal data, and purposes. */
import type { Category, Purpose } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, first, type Lowering } from './lowering.ts';

export function lowerCategory(node: ast.Category, to: Lowering): Category {
  return declared('category', to.base(node), {
    fideslang: to.located(first(node.members, 'Fideslang'), 'text'),
    protection: to.located(first(node.members, 'Protection'), 'protection'),
  });
}

export function lowerPurpose(node: ast.Purpose, to: Lowering): Purpose {
  return declared('purpose', to.base(node), {
    fideslang: to.located(first(node.members, 'Fideslang'), 'text'),
  });
}
