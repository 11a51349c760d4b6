/** Lowers categories of personal data, and purposes. */
import type { Category, Purpose } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { first, type Lowering, lean } from './lowering.ts';

export function lowerCategory(node: ast.Category, to: Lowering): Category {
  return lean({
    kind: 'category' as const,
    ...to.base(node),
    fideslang: to.located(first(node.members, 'Fideslang'), 'text'),
    protection: to.located(first(node.members, 'Protection'), 'protection'),
  });
}

export function lowerPurpose(node: ast.Purpose, to: Lowering): Purpose {
  return lean({
    kind: 'purpose' as const,
    ...to.base(node),
    fideslang: to.located(first(node.members, 'Fideslang'), 'text'),
  });
}
