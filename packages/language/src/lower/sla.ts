/** Lowers promises. */
import type { Sla } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { declared, every, first, type Lowering, lean, spanOf } from './lowering.ts';
import { PARTY } from './parties.ts';

export function lowerSla(node: ast.Sla, to: Lowering, campaign: string): Sla {
  const { members } = node;
  const between = first(members, 'Between');
  const fallback = first(members, 'Fallback');
  const breach = first(members, 'Breach');
  return declared('sla', to.base(node, campaign), {
    between:
      between && lean({ first: to.ref(between, 'first', PARTY), second: to.ref(between, 'second', PARTY) }),
    promises: every(members, 'Promised', (line) =>
      lean({
        measure: to.ref(line, 'measure', ['measure']),
        system: to.ref(line, 'system', ['system']),
        comparison: line.comparison,
        amount: to.quantity(line.amount, 'any'),
        window: to.quantity(line.window, 'duration'),
        by: to.ref(line, 'party', PARTY),
        span: spanOf(line.$cstNode),
      }),
    ),
    measured: every(members, 'Measured', (line) =>
      lean({ text: line.text, link: line.link, every: to.quantity(line.time, 'duration') }),
    ),
    breach:
      breach &&
      lean({
        text: breach.text,
        escalatesTo: to.ref(breach, 'person', ['person']),
        within: to.quantity(breach.time, 'duration'),
      }),
    covers: to.range(first(members, 'Covers')?.range),
    fallback: fallback && lean({ text: fallback.text, link: fallback.link }),
    review: to.date(first(members, 'Review'), 'date'),
  });
}
