/** Lowers response curves. */
import type { Curve } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lowerEvidence } from './evidence.ts';
import { declared, every, first, type Lowering, lean } from './lowering.ts';

export function lowerCurve(node: ast.Curve, to: Lowering): Curve {
  return declared('curve', to.base(node), {
    shape: to.located(first(node.members, 'Shape'), 'shape'),
    points: every(node.members, 'Arrived', (point) =>
      lean({
        share: to.quantity(point.share, 'share'),
        time: to.quantity(point.time, 'duration'),
        direction: point.direction ?? ('after' as const),
      }),
    ),
    ends: to.quantity(first(node.members, 'Ends')?.time, 'duration'),
    evidence: lowerEvidence(first(node.members, 'Evidence')),
  });
}
