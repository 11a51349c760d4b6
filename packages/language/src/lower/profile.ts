/** Lowers profiles. */
import type { Profile } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lowerEvidence } from './evidence.ts';
import { declared, every, first, type Lowering, lean } from './lowering.ts';

export function lowerProfile(node: ast.Profile, to: Lowering): Profile {
  return declared('profile', to.base(node), {
    points: every(node.members, 'ProfilePoint', (point) =>
      lean({ time: to.located(point, 'time'), share: to.quantity(point.share, 'share') }),
    ),
    evidence: lowerEvidence(first(node.members, 'Evidence')),
  });
}
