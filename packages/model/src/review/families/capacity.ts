/** What a campaign does to systems, what it has set aside for that, and what is done when it gets tight. */
import type { Channel } from '../../channel.ts';
import type { ContingencyAction, ContingencyPlan } from '../../contingency.ts';
import { rps } from '../../figures.ts';
import { rateOf } from '../../load/amounts.ts';
import { ownPeak } from '../../load/own-load.ts';
import type { Quantity } from '../../quantity.ts';
import { conditionOf } from '../condition.ts';
import {
  breaking,
  defineFamily,
  doubtful,
  type Fact,
  type Family,
  HARMLESS,
  type Judgement,
  type Subject,
} from '../fact.ts';
import {
  amountFact,
  dayFact,
  named,
  numberFact,
  partsOf,
  quantityText,
  rangeText,
  wordFact,
} from '../tell.ts';

/** Whatever is behind it (audience, response, curve, throttle, calls): more in the worst second hurts. */
export const load = defineFamily({
  name: 'load',
  area: 'capacity',
  on: 'campaign',
  role: 'it',
  whenNew: true,
  isDerived: true,
  // Figures of a forecast: less is nothing that anybody would see.
  tolerance: 0.005,
  facts: ({ declaration, workspace, loadOf, nameOf }) => {
    const load = loadOf(declaration);
    return [...(load?.systems.keys() ?? [])].flatMap((system) => {
      const peak = load && ownPeak(load, system);
      if (!peak || peak.rate <= 0) return [];
      const found = workspace.lookup('system', system)[0]?.declaration;
      const key = found ? nameOf(found) : system;
      const about = `load on ${named(key)}`;
      const value = peak.rate.toPrecision(6);
      const span = declaration.nameSpan;
      const sealed = peak.rate.toPrecision(2);
      return [{ key, about, value, sealed, amount: peak.rate, text: rps(peak.rate), span }];
    });
  },
  judged: {
    added: breaking('it'),
    removed: HARMLESS,
    raised: breaking('it'),
    lowered: HARMLESS,
  },
});

export const budget = defineFamily({
  name: 'budget',
  area: 'capacity',
  on: 'campaign',
  role: 'it',
  whenNew: true,
  facts: ({ declaration, workspace, nameOfReference }) =>
    (declaration.budget?.lines ?? []).flatMap(({ system, amount }) => {
      const rate = rateOf(amount, workspace.units);
      const unit = `${rate?.things ?? amount?.unit ?? ''} ${rate?.window ?? ''}`;
      const name = nameOfReference(system);
      const about = `budget of ${named(name)}`;
      return numberFact(`${name} ${unit}`, about, amount, rate?.perSecond ?? amount?.number);
    }),
  judged: {
    added: breaking('it'),
    removed: breaking('it'),
    raised: breaking('it'),
    lowered: HARMLESS,
  },
});

export const throttle = ofChannels(
  'throttle',
  ({ throttle: amount }, name, { workspace }) =>
    amountFact(name, `throttle of ${named(name)}`, amount, workspace.units),
  {
    added: HARMLESS,
    removed: breaking('it'),
    raised: breaking('it'),
    lowered: HARMLESS,
    changed: breaking('it'),
  },
);

/** Its sends, its load and its spend say what a new one does. */
export const channel = defineFamily({
  name: 'channel',
  area: 'capacity',
  on: 'campaign',
  role: 'marketing',
  facts: ({ declaration, nameOf }) =>
    declaration.channels.flatMap((one) => wordFact(nameOf(one), 'channel', nameOf(one), one.nameSpan)),
  judged: { added: HARMLESS, removed: HARMLESS },
});

/** The kind decides on the curve, and on the rates that the channel does not say itself. */
export const channelKind = ofChannels(
  'channel-kind',
  ({ channelKind: kind, nameSpan }, name, { nameOfReference }) =>
    wordFact(name, `kind of ${named(name)}`, kind && nameOfReference(kind), kind?.span ?? nameSpan),
  { added: doubtful('it'), removed: doubtful('it'), changed: doubtful('it') },
);

/** Causes of load. What they do to systems is told as load, and that is judged. */
const TOLD_AS_LOAD: Family['judged'] = {
  added: HARMLESS,
  removed: HARMLESS,
  raised: HARMLESS,
  lowered: HARMLESS,
  changed: HARMLESS,
};

export const audience = causeOfLoad('audience', 'audience', ({ audience: people }) => people?.size);
export const response = causeOfLoad('response', 'response rate', (one) => one.response);
export const delivered = causeOfLoad('delivered', 'share that is delivered', (one) => one.delivered);
export const holdout = causeOfLoad('holdout', 'share held out', (one) => one.holdout);
export const visits = causeOfLoad('visits', 'visits', (one) => one.visits?.amount);

export const machineClicks = ofChannels(
  'machine-clicks',
  ({ scanners, nameSpan }, name, { workspace }) => {
    const about = `machine clicks of ${named(name)}`;
    return scanners === 'none'
      ? wordFact(name, about, 'none', nameSpan)
      : amountFact(name, about, scanners, workspace.units);
  },
  TOLD_AS_LOAD,
);

export const visitsProfile = ofChannels(
  'visits-profile',
  ({ visits: amount, nameSpan }, name, { nameOfReference }) => {
    const profile = amount?.profile;
    const text = profile && nameOfReference(profile);
    return wordFact(name, `profile of the visits of ${named(name)}`, text, profile?.span ?? nameSpan);
  },
  { added: HARMLESS, removed: HARMLESS, changed: HARMLESS },
);

/** Other people are written to, whoever agreed to what. */
export const audienceSource = ofChannels(
  'audience-source',
  ({ audience: people, nameSpan }, name, { nameOfReference }) => {
    const source = people?.source;
    const text = source && nameOfReference(source);
    return wordFact(name, `source of the audience of ${named(name)}`, text, source?.span ?? nameSpan);
  },
  { added: doubtful('audience'), removed: HARMLESS, changed: doubtful('audience') },
  'privacy',
);

/** What a page costs its system, where the page says so itself. */
export const pageCost = defineFamily({
  name: 'page-cost',
  area: 'capacity',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration, workspace, nameOf }) =>
    declaration.pages.flatMap((page) => {
      const name = nameOf(page);
      const facts = [
        ...amountFact(
          `${name} requests`,
          `requests of a visit to ${named(name)}`,
          page.visit?.requests,
          workspace.units,
        ),
        ...amountFact(
          `${name} stay`,
          `length of a visit to ${named(name)}`,
          page.visit?.stay,
          workspace.units,
        ),
      ];
      return partsOf('page', name, facts);
    }),
  judged: TOLD_AS_LOAD,
});

export const waitingRoom = defineFamily({
  name: 'waiting-room',
  area: 'capacity',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration, workspace, nameOfReference }) =>
    declaration.waitingRooms.flatMap(({ system, admits }) => {
      const name = system ? nameOfReference(system) : '';
      return amountFact(name, `waiting room before ${named(name)}`, admits, workspace.units);
    }),
  judged: {
    added: HARMLESS,
    removed: breaking('it'),
    raised: breaking('it'),
    lowered: HARMLESS,
    changed: breaking('it'),
  },
});

export const waitingRoomTime = defineFamily({
  name: 'waiting-room-time',
  area: 'capacity',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration, nameOfReference }) =>
    declaration.waitingRooms.flatMap(({ system, range, span }) => {
      const name = system ? nameOfReference(system) : '';
      const about = `time of the waiting room before ${named(name)}`;
      const facts = wordFact(name, about, range && rangeText(range), range?.span ?? span);
      return partsOf('waiting-room', name, facts);
    }),
  judged: { added: doubtful('it'), removed: doubtful('it'), changed: doubtful('it') },
});

export const contingency = ofPlans(
  'contingency',
  ({ action, span }, when, { nameOfReference }) => {
    if (!action) return [];
    return wordFact(when, `what is done when ${when}`, actionText(action, nameOfReference), span);
  },
  { added: HARMLESS, removed: breaking('it'), changed: breaking('it') },
);

/** When it was last practised. */
export const drill = ofPlans(
  'drill',
  ({ tested }, when) => partsOf('contingency', when, dayFact(when, `drill for ${when}`, tested)),
  {
    added: HARMLESS,
    removed: doubtful('it'),
    raised: HARMLESS,
    lowered: doubtful('it'),
    changed: doubtful('it'),
  },
);

function ofChannels(
  name: string,
  facts: (channel: Channel, name: string, subject: Subject<'campaign'>) => Fact[],
  judged: Family['judged'],
  role = 'it',
): Family {
  return defineFamily({
    name,
    area: 'capacity',
    on: 'campaign',
    role,
    facts: (subject) =>
      subject.declaration.channels.flatMap((one) => {
        const known = subject.nameOf(one);
        return partsOf('channel', known, facts(one, known, subject));
      }),
    judged,
  });
}

function causeOfLoad(
  name: string,
  words: string,
  amountOf: (channel: Channel) => Quantity | undefined,
): Family {
  return ofChannels(
    name,
    (one, known, { workspace }) =>
      amountFact(known, `${words} of ${named(known)}`, amountOf(one), workspace.units),
    TOLD_AS_LOAD,
  );
}

function ofPlans(
  name: string,
  facts: (plan: ContingencyPlan, when: string, subject: Subject<'campaign'>) => Fact[],
  judged: { readonly [action: string]: Judgement },
): Family {
  return defineFamily({
    name,
    area: 'capacity',
    on: 'campaign',
    role: 'it',
    facts: (subject) =>
      subject.declaration.contingency.flatMap((plan) => {
        const when = conditionOf(plan, subject);
        return when === undefined ? [] : facts(plan, when, subject);
      }),
    judged,
  });
}

function actionText(action: ContingencyAction, nameOf: Subject['nameOfReference']): string {
  switch (action.type) {
    case 'throttle':
      return `throttle ${nameOf(action.channel)}${action.to ? ` to ${quantityText(action.to)}` : ''}`;
    case 'admit':
      return `waiting room before ${nameOf(action.system)}${action.admits ? `, admits ${quantityText(action.admits)}` : ''}`;
    case 'pause':
      return `pause ${nameOf(action.channel)}`;
    case 'do':
      return action.text;
  }
}
