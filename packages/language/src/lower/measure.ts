/** Lowers measures. */
import type { Measure } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { type Lowering, lean } from './lowering.ts';

export function lowerMeasure(node: ast.Measure, to: Lowering): Measure {
  return lean({ kind: 'measure' as const, ...to.base(node), unit: node.percent ? '%' : node.unit });
}
