/** Lowers teams and people. */
import type { Person, Team } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lowerLeadTime } from './change.ts';
import { declared, every, first, type Lowering, lean, present, spanOf } from './lowering.ts';

export function lowerTeam(node: ast.Team, to: Lowering): Team {
  const side = first(node.members, 'TeamSide');
  const outsourced = first(node.members, 'Outsourced');
  return declared('team', to.base(node), {
    side: side && to.ref(side, 'side', ['side']),
    contact: to.located(first(node.members, 'Contact'), 'text'),
    outsourcedTo: outsourced && to.ref(outsourced, 'vendor', ['vendor']),
    costCentre: to.located(first(node.members, 'CostCentre'), 'text'),
    budgets: every(node.members, 'TeamBudget', (line) =>
      lean({
        amount: to.quantity(line.amount, 'money'),
        range: to.range(line.range),
        span: spanOf(line.$cstNode),
      }),
    ),
    leadTimes: every(node.members, 'LeadTime', (line) => lowerLeadTime(line, to)),
  });
}

export function lowerPerson(node: ast.Person, to: Lowering): Person {
  const team = first(node.members, 'PersonTeam');
  const signing = every(node.members, 'SignsFor', (line) => ({
    role: to.ref(line, 'role', ['role']),
    amount: to.quantity(line.limit, 'money'),
  }));
  return declared('person', to.base(node), {
    team: team && to.ref(team, 'team', ['team']),
    email: to.located(first(node.members, 'Email'), 'text'),
    github: to.located(first(node.members, 'Github'), 'text'),
    jobTitle: first(node.members, 'Title')?.text,
    liaisonTo: present(every(node.members, 'LiaisonTo', (line) => to.ref(line, 'team', ['team']))),
    signsFor: present(signing.map(({ role }) => role)),
    limits: signing.flatMap(({ role, amount }) => (role && amount ? [{ role, amount }] : [])),
    until: to.date(first(node.members, 'Until'), 'date'),
  });
}
