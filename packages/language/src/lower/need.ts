/** Lowers requests from one side to the other. */
import type { Need } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { type Lowering, lean } from './lowering.ts';
import { PARTY } from './parties.ts';

export function lowerNeed(node: ast.Needs, to: Lowering, campaign: string): Need {
  return lean({
    kind: 'need' as const,
    ...to.base(node, campaign),
    from: to.ref(node, 'party', PARTY),
    due: to.date(node, 'due'),
    link: node.link,
  });
}
