/** Lowers audience lists. */
import type { AudienceList } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, every, first, type Lowering, lean, present, spanOf } from './lowering.ts';

export function lowerList(node: ast.List, to: Lowering): AudienceList {
  const { members } = node;
  const owner = first(members, 'TeamOwner');
  const size = first(members, 'Size');
  const keptIn = first(members, 'KeptIn');
  const belongsTo = first(members, 'BelongsTo');
  return declared('list', to.base(node), {
    owner: owner && to.ref(owner, 'team', ['team']),
    size: size && lean({ amount: to.quantity(size.amount, 'count'), counted: to.date(size, 'date') }),
    keptIn: keptIn && to.ref(keptIn, 'crm', ['crm']),
    purposes: present(every(members, 'ListPurpose', (line) => to.ref(line, 'purpose', ['purpose']))),
    zones: every(members, 'Zone', (line) =>
      lean({
        zone: to.located(line, 'zone'),
        share: to.quantity(line.share, 'share'),
        span: spanOf(line.$cstNode),
      }),
    ),
    belongsTo: belongsTo && to.ref(belongsTo, 'vendor', ['vendor']),
    overlaps: every(members, 'Overlaps', (line) =>
      lean({ list: to.ref(line, 'list', ['list']), share: to.quantity(line.share, 'share') }),
    ),
    atMost: present(every(members, 'AtMost', (line) => to.quantity(line.amount, 'rate'))),
    countries: present(every(members, 'Country', (line) => to.ref(line, 'region', ['region']))),
  });
}
