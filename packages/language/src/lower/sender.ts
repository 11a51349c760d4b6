/** Lowers senders. */
import type { Sender } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, every, first, type Lowering, lean, present, spanOf } from './lowering.ts';

export function lowerSender(node: ast.Sender, to: Lowering): Sender {
  const { members } = node;
  const owner = first(members, 'TeamOwner');
  const unsubscribe = first(members, 'Unsubscribe');
  const quiet = first(members, 'QuietHours');
  return declared('sender', to.base(node), {
    owner: owner && to.ref(owner, 'team', ['team']),
    domain: to.located(first(members, 'Domain'), 'text'),
    authenticatedBy: present(every(members, 'AuthenticatedBy', (line) => to.located(line, 'means'))),
    sendingSince: to.date(first(members, 'SendingSince'), 'date'),
    unsubscribe:
      unsubscribe &&
      lean({
        means: to.located(unsubscribe, 'means'),
        within: to.quantity(unsubscribe.time, 'duration'),
        span: spanOf(unsubscribe.$cstNode),
      }),
    postalAddress: to.located(first(members, 'PostalAddress'), 'text'),
    suppresses: present(every(members, 'Suppresses', (line) => to.ref(line, 'list', ['list']))),
    quietHours:
      quiet &&
      lean({ from: to.located(quiet, 'from'), to: to.located(quiet, 'to'), span: spanOf(quiet.$cstNode) }),
  });
}
