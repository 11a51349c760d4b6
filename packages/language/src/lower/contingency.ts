/** Lowers contingency plans and waiting rooms. */
import type { ContingencyAction, ContingencyCondition, ContingencyPlan, WaitingRoom } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { type Lowering, lean, spanOf } from './lowering.ts';

export function lowerPlan(node: ast.Plan, to: Lowering, campaign: string): ContingencyPlan {
  return lean({
    condition: lowerCondition(node.condition, to),
    action: lowerAction(node.action, to, campaign),
    by: to.ref(node, 'person', ['person']),
    tested: to.date(node, 'tested'),
    evidence: node.evidence,
    span: spanOf(node.$cstNode),
  });
}

export function lowerWaitingRoom(node: ast.WaitingRoom, to: Lowering): WaitingRoom {
  return lean({
    system: to.ref(node, 'system', ['system']),
    admits: to.quantity(node.amount, 'rate'),
    through: to.ref(node, 'vendor', ['vendor']),
    range: to.range(node.range),
    span: spanOf(node.$cstNode),
  });
}

function lowerCondition(node: ast.Condition | undefined, to: Lowering): ContingencyCondition | undefined {
  if (!node) return undefined;
  const system = to.ref(node, 'system', ['system']);
  if (node.$type === 'LoadCondition') {
    const share = to.quantity(node.share, 'share');
    return system && share && { type: 'load', system, share };
  }
  const measure = to.ref(node, 'measure', ['measure']);
  const amount = to.quantity(node.amount, 'any');
  return (
    system && measure && amount && { type: 'measure', measure, system, comparison: node.comparison, amount }
  );
}

function lowerAction(
  node: ast.Action | undefined,
  to: Lowering,
  campaign: string,
): ContingencyAction | undefined {
  switch (node?.$type) {
    case 'ThrottleAction': {
      const channel = to.ref(node, 'channel', ['channel'], campaign);
      return channel && lean({ type: 'throttle' as const, channel, to: to.quantity(node.amount, 'rate') });
    }
    case 'AdmitAction': {
      const system = to.ref(node, 'system', ['system']);
      return (
        system &&
        lean({
          type: 'admit' as const,
          system,
          admits: to.quantity(node.amount, 'rate'),
          through: to.ref(node, 'vendor', ['vendor']),
        })
      );
    }
    case 'PauseAction': {
      const channel = to.ref(node, 'channel', ['channel'], campaign);
      return channel && { type: 'pause', channel };
    }
    case 'DoAction':
      return { type: 'do', text: node.text ?? '' };
    default:
      return undefined;
  }
}
