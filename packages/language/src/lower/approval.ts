/** Lowers sign-offs. */
import type { Approval } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { type Lowering, lean, spanOf } from './lowering.ts';

export function lowerApproval(node: ast.Approval, to: Lowering): Approval {
  return lean({
    role: to.ref(node, 'role', ['role']),
    pending: node.pending,
    person: to.ref(node, 'person', ['person']),
    date: to.date(node, 'date'),
    evidence: node.evidence,
    seal: to.located(node, 'seal'),
    span: spanOf(node.$cstNode),
  });
}
