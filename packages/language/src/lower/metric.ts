/** Lowers metrics. */
import type { Metric } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lowerTarget } from './crm.ts';
import { declared, every, first, type Lowering, lean, present } from './lowering.ts';

export function lowerMetric(node: ast.Metric, to: Lowering, campaign: string): Metric {
  const { members } = node;
  const target = first(members, 'Target');
  const measures = first(members, 'Measures');
  const counts = first(members, 'Counts');
  const source = first(members, 'Source');
  return declared('metric', to.base(node, campaign), {
    owners: present(every(members, 'TeamOwner', (line) => to.ref(line, 'team', ['team']))),
    measures:
      measures &&
      lean({
        measure: to.ref(measures, 'measure', ['measure']),
        system: to.ref(measures, 'system', ['system']),
      }),
    counts: counts && to.ref(counts, 'event', ['event']),
    pairsWith: present(every(members, 'PairsWith', (line) => to.ref(line, 'metric', ['metric'], campaign))),
    target: target && lean({ comparison: target.comparison, amount: to.quantity(target.amount, 'any') }),
    baseline: to.quantity(first(members, 'MetricBaseline')?.amount, 'any'),
    source: source && lean({ text: source.text, link: source.link, field: lowerTarget(source.target, to) }),
  });
}
