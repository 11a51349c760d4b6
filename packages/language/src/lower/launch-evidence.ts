/** Lowers what has to be shown before a launch, and what has been. */
import type { EvidenceKind, GivenEvidence } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, first, type Lowering, lean, spanOf } from './lowering.ts';

export function lowerEvidenceKind(node: ast.EvidenceKind, to: Lowering): EvidenceKind {
  return declared('evidence', to.base(node), {
    expires: to.quantity(first(node.members, 'Expires')?.time, 'duration'),
    level: to.located(first(node.members, 'Level'), 'level'),
  });
}

export function lowerGivenEvidence(node: ast.GivenEvidence, to: Lowering, campaign: string): GivenEvidence {
  return lean({
    evidence: to.ref(node, 'evidence', ['evidence']),
    subject: to.ref(node, 'subject', ['system', 'capture', 'page'], campaign),
    person: to.ref(node, 'person', ['person']),
    date: to.date(node, 'date'),
    link: to.located(node, 'link'),
    span: spanOf(node.$cstNode),
  });
}
