/** Lowers pages. */
import type { Page } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, every, first, type Lowering, lean, spanOf } from './lowering.ts';
import { lowerVisit } from './system.ts';

export function lowerPage(node: ast.Page, to: Lowering, campaign: string): Page {
  const visit = first(node.members, 'Visit');
  return declared('page', to.base(node, campaign), {
    path: to.located(node, 'path'),
    system: to.ref(node, 'system', ['system']),
    visit: visit && lowerVisit(visit, to),
    language: first(node.members, 'Language')?.language,
    tags: every(node.members, 'Tag', (line) =>
      lean({
        name: to.located(line, 'name'),
        vendor: to.ref(line, 'vendor', ['vendor']),
        purpose: to.ref(line, 'purpose', ['purpose']),
        afterConsent: line.afterConsent,
        span: spanOf(line.$cstNode),
      }),
    ),
    canonical: to.located(first(node.members, 'Canonical'), 'text'),
    redirects: to.located(first(node.members, 'Redirects'), 'text'),
  });
}
