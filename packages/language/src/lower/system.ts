/** Lowers systems. */
import type { System, VisitCost } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lowerLeadTime } from './change.ts';
import { declared, every, first, type Lowering, lean, spanOf } from './lowering.ts';

export function lowerSystem(node: ast.System, to: Lowering): System {
  const { members } = node;
  const owner = first(members, 'TeamOwner');
  const operator = first(members, 'OperatedBy');
  const scales = first(members, 'Scales');
  const baseline = first(members, 'Baseline');
  const visit = first(members, 'Visit');
  const pci = first(members, 'Pci');
  return declared('system', to.base(node), {
    owner: owner && to.ref(owner, 'team', ['team']),
    operatedBy: operator && to.ref(operator, 'vendor', ['vendor']),
    capacities: every(members, 'Capacity', (line) =>
      lean({
        amount: to.quantity(line.amount, 'rate', 'users'),
        tested: to.date(line, 'tested'),
        evidence: line.evidence,
        until: to.date(line, 'until'),
        span: spanOf(line.$cstNode),
      }),
    ),
    quotas: every(members, 'Quota', (line) =>
      lean({
        amount: to.quantity(line.amount, 'rate'),
        zone: to.located(line, 'zone'),
        span: spanOf(line.$cstNode),
      }),
    ),
    headroom: to.quantity(first(members, 'Headroom')?.share, 'share'),
    scales:
      scales &&
      lean({ from: to.quantity(scales.from, 'rate', 'users'), time: to.quantity(scales.time, 'duration') }),
    baseline:
      baseline &&
      lean({
        amount: to.quantity(baseline.amount, 'rate', 'users'),
        profile: to.ref(baseline, 'profile', ['profile']),
      }),
    visit: visit && lowerVisit(visit, to),
    calls: every(members, 'Calls', (line) =>
      lean({
        system: to.ref(line, 'system', ['system']),
        amount: to.quantity(line.amount, 'cost'),
        lag: to.quantity(line.lag, 'duration'),
        span: spanOf(line.$cstNode),
      }),
    ),
    freezes: every(members, 'Freeze', (line) =>
      lean({
        scope: to.located(line, 'scope'),
        range: to.range(line.range),
        reason: line.reason,
        span: spanOf(line.$cstNode),
      }),
    ),
    maintenance: every(members, 'Maintenance', (line) =>
      lean({ range: to.range(line.range), reason: line.reason }),
    ),
    leadTimes: every(members, 'LeadTime', (line) => lowerLeadTime(line, to)),
    pci: pci && lean({ level: pci.level, text: pci.text }),
    timezone: to.located(first(members, 'Timezone'), 'zone'),
  });
}

export function lowerVisit(node: ast.Visit, to: Lowering): VisitCost {
  return lean({
    requests: to.quantity(node.amount, 'count'),
    stay: to.quantity(node.stay, 'duration'),
    span: spanOf(node.$cstNode),
  });
}
