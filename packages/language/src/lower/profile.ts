/** Lowers profiles. */
import type { Profile } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lowerEvidence } from './evidence.ts';
import { every, first, type Lowering, lean } from './lowering.ts';

export function lowerProfile(node: ast.Profile, to: Lowering): Profile {
  return lean({
    kind: 'profile' as const,
    ...to.base(node),
    points: every(node.members, 'ProfilePoint').map((point) =>
      lean({ time: to.located(point, 'time'), share: to.quantity(point.share, 'share') }),
    ),
    evidence: lowerEvidence(first(node.members, 'Evidence')),
  });
}
