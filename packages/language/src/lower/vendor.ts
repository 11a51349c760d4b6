/** Lowers vendors. */
import type { Vendor } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lowerApproval } from './approval.ts';
import { declared, every, first, type Lowering, lean, present, spanOf } from './lowering.ts';
import { lowerProcessing } from './processing.ts';

export function lowerVendor(node: ast.Vendor, to: Lowering): Vendor {
  const { members } = node;
  const manager = first(members, 'ManagedBy');
  const contract = first(members, 'Contract');
  const exit = first(members, 'Exit');
  const dataRole = first(members, 'DataRole');
  return declared('vendor', to.base(node), {
    services: present(every(members, 'Service', (line) => to.located(line, 'service'))),
    managedBy: manager && to.ref(manager, 'team', ['team']),
    contract: contract && lean({ text: contract.text, until: to.date(contract, 'until') }),
    limits: present(every(members, 'Limit', (line) => to.quantity(line.amount, 'rate', 'users'))),
    processes: every(members, 'Processes', (line) => lowerProcessing(line, to)),
    dataRole: dataRole && lean({ role: to.located(dataRole, 'dataRole'), under: dataRole.under }),
    subProcessors: every(members, 'SubProcessor', (line) =>
      lean({
        text: line.text,
        region: to.ref(line, 'region', ['region']),
        under: line.under,
        span: spanOf(line.$cstNode),
      }),
    ),
    securityReviews: every(members, 'SecurityReview', (line) =>
      lean({
        date: to.date(line, 'date'),
        person: to.ref(line, 'person', ['person']),
        evidence: line.evidence,
        span: spanOf(line.$cstNode),
      }),
    ),
    exit: exit && lean({ text: exit.text, link: exit.link }),
    approvals: every(members, 'Approval', (line) => lowerApproval(line, to)),
  });
}
