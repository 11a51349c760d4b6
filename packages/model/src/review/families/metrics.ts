/** What success is measured by. A figure with two owners belongs to both: neither can change it alone. */
import type { Metric } from '../../metric.ts';
import {
  breaking,
  defineFamily,
  doubtful,
  type Fact,
  type Family,
  HARMLESS,
  missed,
  type Sides,
  type Subject,
} from '../fact.ts';
import { partyOf } from '../sides.ts';
import { amountFact, named, partsOf, wordFact } from '../tell.ts';

export const metric = ofMetrics(
  'metric',
  (one, name) => wordFact(name, 'metric', name, one.nameSpan),
  { added: HARMLESS, removed: breaking('taker') },
  { isTheMetric: true },
);

export const metricOwner = ofMetrics(
  'metric-owner',
  ({ owners }, name, { nameOfReference }) =>
    owners.flatMap((team) => {
      const owner = nameOfReference(team);
      return wordFact(`${name} ${owner}`, `owner of ${named(name)}`, owner, team.span);
    }),
  { added: HARMLESS, removed: breaking('it') },
);

/** A goal that is easier to reach is another goal. */
export const target = ofMetrics(
  'target',
  ({ target: goal }, name, { workspace }) => {
    const most = goal?.comparison === '<=' || goal?.comparison === '<';
    return amountFact(name, `target of ${named(name)}`, goal?.amount, workspace.units).map((fact) => ({
      ...fact,
      text: `${goal?.comparison ?? ''} ${fact.text}`.trim(),
      value: `${goal?.comparison ?? ''} ${fact.value}`,
      scale: `${fact.scale} ${most ? 'at most' : 'at least'}`,
      ...(fact.amount !== undefined && { amount: most ? -fact.amount : fact.amount }),
    }));
  },
  {
    added: HARMLESS,
    removed: breaking('taker'),
    raised: doubtful('taker'),
    lowered: breaking('taker'),
    changed: breaking('taker'),
  },
);

/** What the figure was before decides on what the campaign has done for it. */
export const metricBaseline = ofMetrics(
  'metric-baseline',
  ({ baseline }, name, { workspace }) =>
    amountFact(name, `baseline of ${named(name)}`, baseline, workspace.units),
  {
    added: HARMLESS,
    removed: breaking('taker'),
    raised: breaking('taker'),
    lowered: breaking('taker'),
    changed: breaking('taker'),
  },
);

export const metricSource = ofMetrics(
  'metric-source',
  ({ source, nameSpan }, name) => {
    const field = source?.field && `${source.field.object.name}.${source.field.field?.name ?? ''}`;
    return wordFact(name, `source of ${named(name)}`, field ?? source?.link ?? source?.text, nameSpan);
  },
  { added: HARMLESS, removed: doubtful('marketing'), changed: doubtful('marketing') },
);

/** A technical figure of something else is another figure. */
export const metricMeasure = ofMetrics(
  'metric-measure',
  ({ measures, nameSpan }, name, { nameOfReference }) => {
    if (!measures?.measure) return [];
    const system = measures.system ? ` of ${nameOfReference(measures.system)}` : '';
    const text = `${nameOfReference(measures.measure)}${system}`;
    return wordFact(name, `what ${named(name)} measures`, text, nameSpan);
  },
  { added: HARMLESS, removed: breaking('taker'), changed: breaking('taker') },
  { since: 2 },
);

export const metricEvent = ofMetrics(
  'metric-event',
  ({ counts }, name, { nameOfReference }) =>
    counts ? wordFact(name, `what ${named(name)} counts`, nameOfReference(counts), counts.span) : [],
  { added: HARMLESS, removed: breaking('taker'), changed: breaking('taker') },
  { since: 2 },
);

/** By a pair each side sees in its own words what the other sees. */
export const metricPair = ofMetrics(
  'metric-pair',
  ({ pairsWith }, name, { nameOfReference }) =>
    pairsWith.flatMap((other) => {
      const pair = nameOfReference(other);
      return wordFact(`${name} ${pair}`, `pair of ${named(name)}`, pair, other.span);
    }),
  { added: HARMLESS, removed: doubtful('it') },
  { since: 2 },
);

/** What is looked at first. */
export const goal = defineFamily({
  name: 'goal',
  area: 'metrics',
  on: 'campaign',
  role: 'marketing',
  alsoSealedBy: ['it'],
  since: 2,
  facts: ({ declaration: { goal: first }, nameOfReference }) =>
    first ? wordFact('', 'goal', nameOfReference(first), first.span) : [],
  judged: missed('it'),
});

function ofMetrics(
  name: string,
  facts: (metric: Metric, name: string, subject: Subject<'campaign'>) => Fact[],
  judged: Family['judged'],
  { isTheMetric = false, since = 1 } = {},
): Family {
  return defineFamily({
    name,
    area: 'metrics',
    on: 'campaign',
    role: 'marketing',
    alsoSealedBy: ['it'],
    since,
    facts: (subject) =>
      subject.declaration.metrics.flatMap((one) => {
        const known = subject.nameOf(one);
        const sides = sharedBetween(one, subject);
        const told = facts(one, known, subject).map((fact) => ({ ...fact, ...(sides && { sides }) }));
        return isTheMetric ? told : partsOf('metric', known, told);
      }),
    judged,
  });
}

/** The campaign is marketing's; who else owns the figure has it from there. */
function sharedBetween({ owners }: Metric, { workspace }: Subject): Sides | undefined {
  const parties = owners.map((team) => partyOf(team, workspace));
  const other = parties.find((party) => party !== undefined && party !== 'marketing');
  return owners.length > 1 ? { giver: 'marketing', taker: other ?? 'marketing' } : undefined;
}
