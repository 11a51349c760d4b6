/** What systems can take and what a visit costs them: changed by IT, and felt by every campaign that is planned with it. */

import { rateOf, usersOf } from '../../load/amounts.ts';
import type { Quantity } from '../../quantity.ts';
import type { Capacity, System } from '../../system.ts';
import type { UnitTable } from '../../units.ts';
import { breaking, defineFamily, doubtful, type Fact, type Family, HARMLESS, type Subject } from '../fact.ts';
import { amountFact, dayFact, named, partsOf, wordFact } from '../tell.ts';

/** Less is less for every campaign. */
const LESS_HURTS: Family['judged'] = {
  added: HARMLESS,
  removed: doubtful('marketing'),
  raised: HARMLESS,
  lowered: breaking('marketing'),
  changed: doubtful('marketing'),
};

/** More of it leaves less for campaigns. */
const MORE_HURTS: Family['judged'] = {
  added: breaking('marketing'),
  removed: HARMLESS,
  raised: breaking('marketing'),
  lowered: HARMLESS,
  changed: doubtful('marketing'),
};

export const capacity = ofSystem(
  'capacity',
  ({ capacities, name }, { workspace: { units } }) =>
    capacities.flatMap((line) =>
      amountFact(countedIn(line, units), `capacity of ${named(name)}`, line.amount, units),
    ),
  LESS_HURTS,
);

export const quota = ofSystem(
  'quota',
  ({ quotas, name }, { workspace: { units } }) =>
    quotas.flatMap(({ amount, zone }) => {
      const rate = rateOf(amount, units);
      const key = `${rate?.things ?? ''} ${rate?.window ?? amount?.unit ?? ''} ${zone?.value ?? ''}`;
      return amountFact(key, `quota of ${named(name)}`, amount, units);
    }),
  { ...LESS_HURTS, added: breaking('marketing'), removed: HARMLESS },
);

export const headroom = oneFigure('headroom', 'headroom', (system) => system.headroom, MORE_HURTS);
export const baseline = oneFigure('baseline', 'everyday load', (one) => one.baseline?.amount, MORE_HURTS);

export const visitCost = oneFigure(
  'visit-cost',
  'requests of a visit',
  ({ visit }) => visit?.requests,
  MORE_HURTS,
);

export const visitStay = oneFigure('visit-stay', 'length of a visit', ({ visit }) => visit?.stay, MORE_HURTS);

export const baselineProfile = ofSystem(
  'baseline-profile',
  ({ baseline: everyday, name }, { nameOfReference }) => {
    const profile = everyday?.profile;
    return profile
      ? partsOf(
          'baseline',
          '',
          wordFact(
            '',
            `profile of the everyday load of ${named(name)}`,
            nameOfReference(profile),
            profile.span,
          ),
        )
      : [];
  },
  { added: doubtful('marketing'), removed: doubtful('marketing'), changed: doubtful('marketing') },
);

/** What it takes at once, before it has grown. */
export const scaling = oneFigure('scaling', 'capacity before growth', ({ scales }) => scales?.from, {
  ...LESS_HURTS,
  added: breaking('marketing'),
  removed: HARMLESS,
});

export const scalingTime = ofSystem(
  'scaling-time',
  ({ scales, name }, { workspace }) =>
    partsOf('scaling', '', amountFact('', `time to grow of ${named(name)}`, scales?.time, workspace.units)),
  MORE_HURTS,
);

/** Load that is handed on hurts the system that gets it. */
export const call = ofSystem(
  'call',
  ({ calls, name }, { workspace, nameOfReference }) =>
    calls.flatMap(({ system, amount }) => {
      const callee = system ? nameOfReference(system) : '';
      const key = `${callee} ${amount?.per?.unit ?? ''}`;
      return amountFact(key, `calls of ${named(name)} to ${named(callee)}`, amount, workspace.units);
    }),
  {
    added: breaking('it'),
    removed: HARMLESS,
    raised: breaking('it'),
    lowered: HARMLESS,
    changed: doubtful('it'),
  },
);

export const callLag = ofSystem(
  'call-lag',
  ({ calls, name }, { workspace, nameOfReference }) =>
    calls.flatMap(({ system, amount, lag }) => {
      const callee = system ? nameOfReference(system) : '';
      const about = `lag of the calls of ${named(name)} to ${named(callee)}`;
      const key = `${callee} ${amount?.per?.unit ?? ''}`;
      return partsOf('call', key, amountFact(key, about, lag, workspace.units));
    }),
  { added: HARMLESS, removed: HARMLESS, raised: HARMLESS, lowered: HARMLESS, changed: HARMLESS },
);

/** The day of the load test: what was shown longer ago is known less well. */
export const evidence = ofSystem(
  'evidence',
  ({ capacities, name }, { workspace }) =>
    capacities.flatMap((line) => {
      const key = countedIn(line, workspace.units);
      return partsOf('capacity', key, dayFact(key, `load test of ${named(name)}`, line.tested));
    }),
  {
    added: HARMLESS,
    removed: doubtful('marketing'),
    raised: HARMLESS,
    lowered: doubtful('marketing'),
    changed: doubtful('marketing'),
  },
);

export const evidenceEnd = ofSystem(
  'evidence-end',
  ({ capacities, name }, { workspace }) =>
    capacities.flatMap((line) => {
      const key = countedIn(line, workspace.units);
      const about = `last day of the load test of ${named(name)}`;
      return partsOf('evidence', key, dayFact(key, about, line.until));
    }),
  {
    added: doubtful('marketing'),
    removed: HARMLESS,
    raised: HARMLESS,
    lowered: doubtful('marketing'),
    changed: doubtful('marketing'),
  },
);

/** Requests per second and users at a time are two limits, in whatever unit they are written. */
function countedIn({ amount }: Capacity, units: UnitTable): string {
  if (usersOf(amount, units) !== undefined) return 'users';
  return rateOf(amount, units) ? 'requests' : (amount?.unit ?? '');
}

function ofSystem(
  name: string,
  facts: (system: System, subject: Subject<'system'>) => Fact[],
  judged: Family['judged'],
): Family {
  return defineFamily({
    name,
    area: 'capacity',
    on: 'system',
    role: 'it',
    facts: (subject) => facts({ ...subject.declaration, name: subject.nameOf(subject.declaration) }, subject),
    judged,
  });
}

function oneFigure(
  name: string,
  words: string,
  amountOf: (system: System) => Quantity | undefined,
  judged: Family['judged'],
): Family {
  return ofSystem(
    name,
    (system, { workspace }) =>
      amountFact('', `${words} of ${named(system.name)}`, amountOf(system), workspace.units),
    judged,
  );
}
