/** Lowers campaigns. */
import type { Campaign, Reference, StatementBlock } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lowerApproval } from './approval.ts';
import { lowerBudget } from './capacity-budget.ts';
import { lowerCapture } from './capture.ts';
import { lowerRequestedChange } from './change.ts';
import { lowerChannel } from './channel.ts';
import { lowerPlan, lowerWaitingRoom } from './contingency.ts';
import { lowerCost } from './cost.ts';
import { lowerFunding } from './funding.ts';
import { lowerGivenEvidence } from './launch-evidence.ts';
import {
  type DeclaringNode,
  declared,
  every,
  first,
  type Lowering,
  lean,
  present,
  spanOf,
} from './lowering.ts';
import { lowerMetric } from './metric.ts';
import { lowerNeed } from './need.ts';
import { lowerPage } from './page.ts';
import { lowerSla } from './sla.ts';
import { lowerBookedSlot } from './slot.ts';
import { lowerUse } from './use.ts';
import { lowerUtm } from './utm.ts';

export function lowerCampaign(node: ast.Campaign, to: Lowering): Campaign {
  const { members } = node;
  const base = to.base(node);
  const budget = first(members, 'CapacityBudget');
  const funding = first(members, 'Funding');
  const parent = first(members, 'Parent');
  const goal = first(members, 'Goal');
  const pci = first(members, 'Pci');
  const operator = first(members, 'OperatedBy');
  const person = (line: ast.Owner | ast.ItOwner | ast.Champion | undefined): Reference | undefined =>
    line && to.ref(line, 'person', ['person']);
  return declared('campaign', base, {
    owner: person(first(members, 'Owner')),
    itOwner: person(first(members, 'ItOwner')),
    champion: person(first(members, 'Champion')),
    sponsors: present(every(members, 'Sponsor', (line) => to.ref(line, 'person', ['person']))),
    liaisons: present(every(members, 'Liaison', (line) => to.ref(line, 'person', ['person']))),
    operatedBy: operator && to.ref(operator, 'vendor', ['vendor']),
    onCall: every(members, 'OnCall', (line) =>
      lean({
        person: to.ref(line, 'person', ['person']),
        range: to.range(line.range),
        span: spanOf(line.$cstNode),
      }),
    ),
    warRooms: every(members, 'WarRoom', (line) =>
      lean({ text: line.text, range: to.range(line.range), span: spanOf(line.$cstNode) }),
    ),
    escalates: every(members, 'Escalates', (line) =>
      lean({
        person: to.ref(line, 'person', ['person']),
        within: to.quantity(line.time, 'duration'),
        span: spanOf(line.$cstNode),
      }),
    ),
    status: to.located(first(members, 'Status'), 'status'),
    parent: parent && to.ref(parent, 'campaign', ['campaign']),
    runs: to.range(first(members, 'Runs')?.range),
    timezone: to.located(first(members, 'Timezone'), 'zone'),
    value: to.quantity(first(members, 'Value')?.amount, 'money'),
    goal: goal && to.ref(goal, 'metric', ['metric'], base.name),
    crmId: to.located(first(members, 'CrmId'), 'text'),
    utm: every(members, 'Utm', (line) => lowerUtm(line, to)),
    slots: every(members, 'BookedSlot', (line) => lowerBookedSlot(line, to)),
    pages: every(members, 'Page', (page) => lowerPage(page, to, base.name)),
    channels: every(members, 'Channel', (channel) => lowerChannel(channel, to, base.name)),
    budget: budget && lowerBudget(budget, to),
    contingency: every(members, 'Contingency', (block) =>
      every(block.members, 'Plan', (plan) => lowerPlan(plan, to, base.name)),
    )
      .flat()
      .slice(),
    waitingRooms: every(members, 'WaitingRoom', (line) => lowerWaitingRoom(line, to)),
    captures: every(members, 'Capture', (capture) => lowerCapture(capture, to, base.name)),
    uses: every(members, 'Use', (use) => lowerUse(use, to, base.name)),
    pci: pci && lean({ level: pci.level, text: pci.text }),
    slas: every(members, 'Sla', (sla) => lowerSla(sla, to, base.name)),
    metrics: every(members, 'Metric', (metric) => lowerMetric(metric, to, base.name)),
    funding: funding && lowerFunding(funding, to),
    costs: every(members, 'Cost', (line) => lowerCost(line, to)),
    needs: every(members, 'Needs', (need) => lowerNeed(need, to, base.name)),
    changes: every(members, 'Change', (line) => lowerRequestedChange(line, to)),
    evidence: every(members, 'GivenEvidence', (line) => lowerGivenEvidence(line, to, base.name)),
    approvals: every(members, 'Approval', (line) => lowerApproval(line, to)),
    blocks: [
      ...every(members, 'CapacityBudget', (block) => lowerBlock('capacity-budget', block, to)),
      ...every(members, 'Contingency', (block) => lowerBlock('contingency', block, to)),
      ...every(members, 'Funding', (block) => lowerBlock('funding', block, to)),
    ].slice(),
  });
}

function lowerBlock(keyword: string, { members }: DeclaringNode, to: Lowering): StatementBlock {
  return { keyword, statements: to.statements(members) };
}
