/** Lowers teams and people. */
import type { Person, Team } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { every, first, type Lowering, lean, present } from './lowering.ts';

export function lowerTeam(node: ast.Team, to: Lowering): Team {
  const side = first(node.members, 'TeamSide');
  const outsourced = first(node.members, 'Outsourced');
  return lean({
    kind: 'team' as const,
    ...to.base(node),
    side: side && to.ref(side, 'side', ['side']),
    contact: to.located(first(node.members, 'Contact'), 'text'),
    outsourcedTo: outsourced && to.ref(outsourced, 'vendor', ['vendor']),
  });
}

export function lowerPerson(node: ast.Person, to: Lowering): Person {
  const team = first(node.members, 'PersonTeam');
  return lean({
    kind: 'person' as const,
    ...to.base(node),
    team: team && to.ref(team, 'team', ['team']),
    email: to.located(first(node.members, 'Email'), 'text'),
    github: to.located(first(node.members, 'Github'), 'text'),
    jobTitle: first(node.members, 'Title')?.text,
    liaisonTo: present(every(node.members, 'LiaisonTo').map((line) => to.ref(line, 'team', ['team']))),
    signsFor: present(every(node.members, 'SignsFor').map((line) => to.ref(line, 'role', ['role']))),
    until: to.date(first(node.members, 'Until'), 'date'),
  });
}
