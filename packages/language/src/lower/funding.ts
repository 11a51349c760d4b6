/** Lowers what a campaign costs, and who pays. */
import type { Funding } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { type Lowering, lean, present, spanOf } from './lowering.ts';
import { PARTY } from './parties.ts';

export function lowerFunding(node: ast.Funding, to: Lowering): Funding {
  return lean({
    total: to.quantity(node.amount, 'money'),
    shares: present(node.members.map((line) => lowerShare(line, to))),
    span: spanOf(node.$cstNode),
  });
}

function lowerShare(line: ast.FundingLine, to: Lowering): Funding['shares'][number] | undefined {
  const party = to.ref(line, 'party', PARTY);
  return party && lean({ party, share: to.quantity(line.share, 'share'), span: spanOf(line.$cstNode) });
}
