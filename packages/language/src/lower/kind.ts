/** Lowers kinds of channel. */
import type { Kind } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lowerEvidence } from './evidence.ts';
import { declared, every, first, type Lowering, present } from './lowering.ts';

export function lowerKind(node: ast.Kind, to: Lowering): Kind {
  const curve = first(node.members, 'KindCurve');
  const consent = first(node.members, 'NeedsConsent');
  const response = first(node.members, 'Response');
  const delivered = first(node.members, 'Delivered');
  const scanners = first(node.members, 'Scanners');
  return declared('kind', to.base(node), {
    curve: curve && to.ref(curve, 'curve', ['curve']),
    needsConsent: consent && to.ref(consent, 'purpose', ['purpose']),
    response: to.quantity(response?.share, 'share'),
    responseSource: response?.source,

    delivered: to.quantity(delivered?.share, 'share'),
    deliveredSource: delivered?.source,
    scanners: scanners && (scanners.none ? ('none' as const) : to.quantity(scanners.amount, 'cost')),
    jitter: to.quantity(first(node.members, 'Jitter')?.time, 'duration'),
    lasting: to.quantity(first(node.members, 'OnAir')?.time, 'duration'),
    trackedBy: to.located(first(node.members, 'TrackedBy'), 'means'),
    mediums: present(every(node.members, 'Medium', (line) => to.located(line, 'text'))),
    evidence: lowerEvidence(first(node.members, 'Evidence')),
  });
}
