/** Lowers measures. */
import type { Measure } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, type Lowering } from './lowering.ts';

export function lowerMeasure(node: ast.Measure, to: Lowering): Measure {
  return declared('measure', to.base(node), { unit: node.percent ? '%' : node.unit });
}
