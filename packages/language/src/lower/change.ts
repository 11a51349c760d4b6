/** Lowers kinds of change, their lead times, and the changes that a campaign asks for. */
import type { ChangeKind, LeadTime, RequestedChange } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, first, type Lowering, lean, spanOf } from './lowering.ts';

export function lowerChangeKind(node: ast.ChangeKind, to: Lowering): ChangeKind {
  return declared('change', to.base(node), {
    leadTime: to.quantity(first(node.members, 'ChangeLeadTime')?.time, 'duration'),
  });
}

export function lowerLeadTime(node: ast.LeadTime, to: Lowering): LeadTime {
  return lean({
    time: to.quantity(node.time, 'duration'),
    change: to.ref(node, 'change', ['change']),
    span: spanOf(node.$cstNode),
  });
}

export function lowerRequestedChange(node: ast.Change, to: Lowering): RequestedChange {
  return lean({
    change: to.ref(node, 'change', ['change']),
    text: node.text,
    requested: to.date(node, 'date'),
    link: node.link,
    span: spanOf(node.$cstNode),
  });
}
