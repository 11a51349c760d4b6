/** Lowers tracking tags. */
import type { UtmTag } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { type Lowering, lean, spanOf } from './lowering.ts';

export function lowerUtm(node: ast.Utm, to: Lowering): UtmTag {
  return lean({ key: to.located(node, 'key'), text: to.located(node, 'text'), span: spanOf(node.$cstNode) });
}
