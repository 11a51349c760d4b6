/** Lowers where data is processed, by a vendor or in a CRM. */
import type { Processing } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { type Lowering, lean, spanOf } from './lowering.ts';

export function lowerProcessing(node: ast.Processes, to: Lowering): Processing {
  return lean({
    what: to.located(node, 'what'),
    region: to.ref(node, 'region', ['region']),
    under: node.under,
    span: spanOf(node.$cstNode),
  });
}
