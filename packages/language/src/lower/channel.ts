/** Lowers channels. */
import type { Channel, Send } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, every, first, type Lowering, lean, present, spanOf } from './lowering.ts';
import { lowerBookedSlot } from './slot.ts';
import { lowerUtm } from './utm.ts';

export function lowerChannel(node: ast.Channel, to: Lowering, campaign: string): Channel {
  const { members } = node;
  const audience = first(members, 'Audience');
  const follows = first(members, 'Follows');
  const landsOn = first(members, 'LandsOn');
  const through = first(members, 'Through');
  const visits = first(members, 'Visits');
  const scanners = first(members, 'Scanners');
  const sender = first(members, 'SentBy');
  const response = first(members, 'Response');
  const delivered = first(members, 'Delivered');
  return declared('channel', to.base(node, campaign), {
    channelKind: to.ref(node, 'kind', ['kind']),
    audience:
      audience &&
      lean({
        size: to.quantity(audience.size, 'count'),
        source: to.ref(audience, 'source', ['list', 'capture'], campaign),
        span: spanOf(audience.$cstNode),
      }),
    sends: every(members, 'Send', (line) => lowerSend(line, to)),
    during: present(every(members, 'During', (line) => to.range(line.range))),
    runs: to.range(first(members, 'Runs')?.range),
    follows:
      follows &&
      lean({
        capture: to.ref(follows, 'capture', ['capture'], campaign),
        delay: to.quantity(follows.time, 'duration'),
        span: spanOf(follows.$cstNode),
      }),
    response: to.quantity(response?.share, 'share'),
    responseSource: response?.source,
    converts: every(members, 'Converts', (line) =>
      lean({ share: to.quantity(line.share, 'share'), event: to.ref(line, 'event', ['event']) }),
    ),
    landsOn: landsOn && to.ref(landsOn, 'page', ['page'], campaign),
    through: through && to.ref(through, 'vendor', ['vendor']),
    visits:
      visits &&
      lean({ amount: to.quantity(visits.amount, 'rate'), profile: to.ref(visits, 'profile', ['profile']) }),
    spend: to.quantity(first(members, 'Spend')?.amount, 'money'),
    value: to.quantity(first(members, 'Value')?.amount, 'money'),
    holdout: to.quantity(first(members, 'Holdout')?.share, 'share'),
    throttle: to.quantity(first(members, 'Throttle')?.amount, 'rate'),
    delivered: to.quantity(delivered?.share, 'share'),
    deliveredSource: delivered?.source,
    scanners: scanners && (scanners.none ? 'none' : to.quantity(scanners.amount, 'cost')),
    timezone: to.located(first(members, 'Timezone'), 'zone'),
    sender: sender && to.ref(sender, 'sender', ['sender']),
    suppresses: present(every(members, 'Suppresses', (line) => to.ref(line, 'list', ['list']))),
    slots: every(members, 'BookedSlot', (line) => lowerBookedSlot(line, to)),
    responseCode: to.located(first(members, 'ResponseCode'), 'text'),
    utm: every(members, 'Utm', (line) => lowerUtm(line, to)),
  });
}

function lowerSend(node: ast.Send, to: Lowering): Send {
  const { clauses } = node;
  const every_ = first(clauses, 'Every');
  const time = to.quantity(every_?.time, 'duration');
  return lean({
    moment: to.moment(node.moment),
    recipientLocal: first(clauses, 'RecipientLocal') !== undefined,
    over: to.quantity(first(clauses, 'Over')?.time, 'duration'),
    lasting: to.quantity(first(clauses, 'Lasting')?.time, 'duration'),
    to: to.quantity(first(clauses, 'To')?.amount, 'share', 'count'),
    every: time && lean({ time, until: to.moment(every_?.until) }),
    span: spanOf(node.$cstNode),
  });
}
