/** Lowers places that one campaign at a time can have. */
import type { BookedSlot, Slot } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, first, type Lowering, lean, spanOf } from './lowering.ts';

export function lowerSlot(node: ast.Slot, to: Lowering): Slot {
  const owner = first(node.members, 'TeamOwner');
  const system = first(node.members, 'SlotSystem');
  return declared('slot', to.base(node), {
    owner: owner && to.ref(owner, 'team', ['team']),
    system: system && to.ref(system, 'system', ['system']),
  });
}

export function lowerBookedSlot(node: ast.BookedSlot, to: Lowering): BookedSlot {
  return lean({
    slot: to.ref(node, 'slot', ['slot']),
    range: to.range(node.range),
    span: spanOf(node.$cstNode),
  });
}
