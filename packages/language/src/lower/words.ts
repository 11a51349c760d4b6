/** Lowers the vocabulary: words, measures, units, curves, kinds of channel, profiles. */
import type { Curve, Kind, Measure, Profile, Quantity, Unit, Word } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { every, first, type Lowering, lean } from './lowering.ts';

type WordNode = ast.Side | ast.Role | ast.Event | ast.Purpose | ast.Region | ast.Currency | ast.FieldType;

const WORD_KINDS: Record<WordNode['$type'], Word['kind']> = {
  Side: 'side',
  Role: 'role',
  Event: 'event',
  Purpose: 'purpose',
  Region: 'region',
  Currency: 'currency',
  FieldType: 'type',
};

export function lowerWord(node: WordNode, to: Lowering): Word {
  return { kind: WORD_KINDS[node.$type], ...to.base(node) };
}

export function lowerMeasure(node: ast.Measure, to: Lowering): Measure {
  return lean({ kind: 'measure' as const, ...to.base(node), unit: node.percent ? '%' : node.unit });
}

export function lowerUnit(node: ast.Unit, to: Lowering): Unit {
  return lean({
    kind: 'unit' as const,
    ...to.base(node),
    dimension: to.located(node, 'dimension'),
    equals: to.quantity(node.equals, 'any'),
  });
}

export function lowerCurve(node: ast.Curve, to: Lowering): Curve {
  return lean({
    kind: 'curve' as const,
    ...to.base(node),
    shape: to.located(first(node.members, 'Shape'), 'shape'),
    points: every(node.members, 'Arrived').map((point) =>
      lean({
        share: to.quantity(point.share, 'share'),
        time: to.quantity(point.time, 'duration'),
        direction: point.direction ?? ('after' as const),
      }),
    ),
    ends: to.quantity(first(node.members, 'Ends')?.time, 'duration'),
    evidence: first(node.members, 'Evidence')?.text,
  });
}

export function lowerKind(node: ast.Kind, to: Lowering): Kind {
  const curve = first(node.members, 'KindCurve');
  const consent = first(node.members, 'NeedsConsent');
  return lean({
    kind: 'kind' as const,
    ...to.base(node),
    curve: curve && to.ref(curve, 'curve', ['curve']),
    needsConsent: consent && to.ref(consent, 'purpose', ['purpose']),
    response: to.quantity(first(node.members, 'Response')?.share, 'share'),
    delivered: to.quantity(first(node.members, 'Delivered')?.share, 'share'),
    scanners: to.quantity(first(node.members, 'Scanners')?.amount, 'cost'),
    jitter: to.quantity(first(node.members, 'Jitter')?.time, 'duration'),
  });
}

export function lowerProfile(node: ast.Profile, to: Lowering): Profile {
  return {
    kind: 'profile',
    ...to.base(node),
    points: every(node.members, 'ProfilePoint').map((point) =>
      lean({ time: to.located(point, 'time'), share: share(point, to) }),
    ),
  };
}

function share(point: ast.ProfilePoint, to: Lowering): Quantity | undefined {
  return to.quantity(point.share, 'share');
}
