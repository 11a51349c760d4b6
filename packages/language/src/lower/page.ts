/** Lowers pages. */
import type { Page } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { first, type Lowering, lean } from './lowering.ts';
import { lowerVisit } from './system.ts';

export function lowerPage(node: ast.Page, to: Lowering, campaign: string): Page {
  const visit = first(node.members, 'Visit');
  return lean({
    kind: 'page' as const,
    ...to.base(node, campaign),
    path: to.located(node, 'path'),
    system: to.ref(node, 'system', ['system']),
    visit: visit && lowerVisit(visit, to),
    language: first(node.members, 'Language')?.language,
  });
}
