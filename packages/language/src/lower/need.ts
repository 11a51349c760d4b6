/** Lowers requests from one side to the other, and who does what for them. */
import type { Need, Reference } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, every, first, type Lowering, lean, present } from './lowering.ts';
import { PARTY } from './parties.ts';

const ACTOR = ['person', 'team', 'vendor'] as const;

export function lowerNeed(node: ast.Needs, to: Lowering, campaign: string): Need {
  const { members } = node;
  const done = first(members, 'Done');
  const actors = (type: 'Responsible' | 'Accountable' | 'Consulted' | 'Informed'): readonly Reference[] =>
    present(every(members, type, (line) => to.ref(line, 'actor', ACTOR)));
  return declared('need', to.base(node, campaign), {
    from: to.ref(node, 'party', PARTY),
    due: to.date(node, 'due'),
    link: node.link,
    responsible: actors('Responsible'),
    accountable: actors('Accountable'),
    consulted: actors('Consulted'),
    informed: actors('Informed'),
    done: done && lean({ date: to.date(done, 'date'), link: done.link }),
  });
}
