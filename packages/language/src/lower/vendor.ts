/** Lowers vendors, and the two statements that they share with others: approvals and processing. */
import type { Approval, Processing, Vendor } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { every, first, type Lowering, lean, present, spanOf } from './lowering.ts';

export function lowerVendor(node: ast.Vendor, to: Lowering): Vendor {
  const { members } = node;
  const manager = first(members, 'ManagedBy');
  const contract = first(members, 'Contract');
  const dataRole = first(members, 'DataRole');
  return lean({
    kind: 'vendor' as const,
    ...to.base(node),
    services: present(every(members, 'Service').map((line) => to.located(line, 'service'))),
    managedBy: manager && to.ref(manager, 'team', ['team']),
    contract: contract && lean({ text: contract.text, until: to.date(contract, 'until') }),
    limits: present(every(members, 'Limit').map((line) => to.quantity(line.amount, 'rate', 'users'))),
    processes: every(members, 'Processes').map((line) => lowerProcessing(line, to)),
    dataRole: dataRole && lean({ role: to.located(dataRole, 'dataRole'), under: dataRole.under }),
    approvals: every(members, 'Approval').map((line) => lowerApproval(line, to)),
  });
}

export function lowerProcessing(node: ast.Processes, to: Lowering): Processing {
  return lean({
    what: to.located(node, 'what'),
    region: to.ref(node, 'region', ['region']),
    under: node.under,
    span: spanOf(node.$cstNode),
  });
}

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
