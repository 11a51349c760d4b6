/** A load test that is too old to show what the system takes today. */
import {
  addLocal,
  isoInstant,
  isRealDate,
  type LocatedDate,
  loadOf,
  localSeconds,
  type Stated,
} from '@liaison/model';
import { capacityEvidence } from './capacity-evidence.ts';
import { defineCheck } from './define-check.ts';
import { ownerOf } from './wording.ts';

interface Stale {
  readonly at: LocatedDate;
  /** Why it no longer counts: completes "The load test of …". */
  readonly why: string;
}

export const staleEvidence = defineCheck({
  code: 'stale-evidence',
  category: 'capacity',
  severity: 'warning',
  on: 'system',
  message: (data: { name: string; why: string; amount: string; owner: string }) =>
    `The load test of \`${data.name}\` ${data.why}`,
  help: ({ amount, owner }) =>
    `Ask ${owner} to test ${amount} again, and write the new day and link behind the amount`,
  run(system, { workspace, settings }, report) {
    const load = loadOf(workspace).system(system.name);
    if (load?.limits.system !== system || load.owners().length === 0) return;
    const owner = ownerOf(system, workspace);
    const { evidenceMonths } = settings.parameters;
    for (const { tested, worded } of capacityEvidence(load.limits, workspace.units)) {
      const highest = tested[0];
      const found = tested
        .filter(({ amount }) => amount === highest?.amount)
        .map((line) => staleness(line, evidenceMonths, workspace.today));
      // An older test of the same amount is history once there is a fresh one.
      const stale = found.at(-1);
      if (!highest || !stale || found.includes(undefined)) continue;
      report({
        at: stale.at.span,
        data: { name: system.name, why: stale.why, amount: worded(highest.amount), owner },
      });
    }
  },
});

/** Undefined while the test counts, and where the calendar has no such day. */
function staleness({ line: { tested, until } }: Stated, months: number, today: string): Stale | undefined {
  // What the evidence says of itself comes before the rule of the house.
  if (until)
    return isPast(until.value, today) ? { at: until, why: `counted until ${until.value}` } : undefined;
  const begin = tested && localSeconds(tested.value);
  if (!tested || begin === undefined) return undefined;
  const last = isoInstant(addLocal(begin, months, 'month')).slice(0, 10);
  const age = months === 1 ? 'a month' : `${months} months`;
  return isPast(last, today) ? { at: tested, why: `is of ${tested.value}, more than ${age} ago` } : undefined;
}

function isPast(date: string, today: string): boolean {
  return isRealDate(date) && date < today;
}
