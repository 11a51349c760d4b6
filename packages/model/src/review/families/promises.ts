/**
 * Promises between the two sides. Each binds somebody who gives and serves somebody who has it, so every change of a
 * promise hurts one of them: what is loosened whoever has it, what is tightened whoever has to keep it.
 */
import { daysBetween } from '../../date.ts';
import type { Sla, SlaPromise } from '../../sla.ts';
import {
  breaking,
  defineFamily,
  doubtful,
  type Fact,
  type Family,
  HARMLESS,
  missed,
  type Subject,
} from '../fact.ts';
import { sidesOf } from '../sides.ts';
import { amountFact, dayFact, named, partsOf, rangeText, wordFact } from '../tell.ts';

/** More is tighter: of what may be at most so much, less is. */
export const promise = ofPromises(
  'promise',
  (one, about, { workspace }) => {
    const most = one.comparison === '<=' || one.comparison === '<';
    return amountFact('', about, one.amount, workspace.units).map((fact) => ({
      ...fact,
      text: `${one.comparison ?? ''} ${fact.text}`.trim(),
      value: `${one.comparison ?? ''} ${fact.value}`,
      scale: `${fact.scale} ${most ? 'at most' : 'at least'}`,
      ...(fact.amount !== undefined && { amount: most ? -fact.amount : fact.amount }),
    }));
  },
  {
    added: breaking('giver'),
    removed: breaking('taker'),
    raised: breaking('giver'),
    lowered: breaking('taker'),
    changed: breaking('taker'),
  },
);

/** Over a longer time a bad day counts for less. */
export const promiseWindow = ofPromises(
  'promise-window',
  (one, about, { workspace }) =>
    amountFact('', `time over which ${about} counts`, one.window, workspace.units),
  {
    added: doubtful('taker'),
    removed: doubtful('taker'),
    raised: breaking('taker'),
    lowered: breaking('giver'),
    changed: doubtful('taker'),
  },
);

/** Somebody else has to keep it. */
export const promiseParty = ofPromises(
  'promise-party',
  ({ by, span }, about, { nameOfReference }) =>
    by ? wordFact('', `who keeps ${about}`, nameOfReference(by), span) : [],
  { added: breaking('giver'), removed: breaking('taker'), changed: breaking('giver') },
);

export const agreement = ofSlas(
  'agreement',
  ({ between, nameSpan }, name, { nameOfReference }) => {
    const parties = [between?.first, between?.second].flatMap((one) => (one ? nameOfReference(one) : []));
    return wordFact(name, `parties of ${named(name)}`, parties.sort().join(' and ') || 'nobody', nameSpan);
  },
  { added: HARMLESS, removed: breaking('taker'), changed: breaking('taker') },
  { isTheAgreement: true },
);

/** What nobody measures nobody has to keep. */
export const measurement = ofSlas(
  'measurement',
  ({ measured, nameSpan }, name) =>
    measured.flatMap(({ text, link }) =>
      wordFact(name, `what measures ${named(name)}`, link ?? text, nameSpan),
    ),
  { added: HARMLESS, removed: breaking('taker'), changed: doubtful('taker') },
);

export const measurementTime = ofSlas(
  'measurement-time',
  ({ measured }, name, { workspace }) =>
    measured.flatMap(({ every }) =>
      amountFact(name, `time between measurements of ${named(name)}`, every, workspace.units),
    ),
  {
    added: HARMLESS,
    removed: doubtful('taker'),
    raised: breaking('taker'),
    lowered: HARMLESS,
    changed: doubtful('taker'),
  },
  { within: 'measurement' },
);

export const breach = ofSlas(
  'breach',
  ({ breach: rule, nameSpan }, name) =>
    wordFact(name, `what follows a breach of ${named(name)}`, rule?.text, nameSpan),
  { added: HARMLESS, removed: breaking('taker'), changed: doubtful('taker') },
);

export const escalation = ofSlas(
  'escalation',
  ({ breach: rule }, name, { nameOfReference }) => {
    const person = rule?.escalatesTo;
    return person
      ? wordFact(name, `who hears of a breach of ${named(name)}`, nameOfReference(person), person.span)
      : [];
  },
  { added: HARMLESS, removed: breaking('taker'), changed: doubtful('taker') },
  { within: 'breach' },
);

export const escalationTime = ofSlas(
  'escalation-time',
  ({ breach: rule }, name, { workspace }) =>
    amountFact(name, `time to hear of a breach of ${named(name)}`, rule?.within, workspace.units),
  {
    added: HARMLESS,
    removed: breaking('taker'),
    raised: breaking('taker'),
    lowered: HARMLESS,
    changed: doubtful('taker'),
  },
  { within: 'breach' },
);

export const promiseReview = ofSlas(
  'promise-review',
  ({ review }, name) => dayFact(name, `day on which ${named(name)} is looked at again`, review),
  {
    added: HARMLESS,
    removed: doubtful('taker'),
    raised: doubtful('taker'),
    lowered: HARMLESS,
    changed: doubtful('taker'),
  },
);

/** Outside these days nobody is bound. */
export const coverage = ofSlas(
  'coverage',
  ({ covers, nameSpan }, name) => {
    if (!covers) return [];
    const days = covers.to && daysBetween(covers.from.date, covers.to.date);
    const about = `days on which ${named(name)} holds`;
    return wordFact(name, about, `only ${rangeText(covers)}`, nameSpan).map((fact) =>
      days === undefined || Number.isNaN(days) ? fact : { ...fact, amount: days },
    );
  },
  {
    added: breaking('taker'),
    removed: breaking('giver'),
    raised: breaking('giver'),
    lowered: breaking('taker'),
    changed: doubtful('taker'),
  },
  { since: 2 },
);

/** Known by its link, and without a link by what it is called. */
export const fallback = ofSlas(
  'fallback',
  ({ fallback: instead, nameSpan }, name) => {
    const about = `what is done while ${named(name)} is not kept`;
    return wordFact(name, about, instead?.text ?? instead?.link, nameSpan).map((fact) => ({
      ...fact,
      value: instead?.link ?? fact.value,
      exact: `${fact.text} ${instead?.link ?? ''}`.trim(),
    }));
  },
  missed('taker'),
  { since: 2 },
);

/** One of several promises of one measure is known by who keeps it, where that tells them apart. */
function ofPromises(
  name: string,
  facts: (promise: SlaPromise, about: string, subject: Subject<'campaign'>) => Fact[],
  judged: Family['judged'],
): Family {
  return defineFamily({
    name,
    area: 'promises',
    on: 'campaign',
    role: 'it',
    alsoSealedBy: ['marketing'],
    facts: (subject) =>
      subject.declaration.slas.flatMap((sla) => {
        const agreed = subject.nameOf(sla);
        return sla.promises.flatMap((one) => {
          const system = one.system ? ` of ${named(subject.nameOfReference(one.system))}` : '';
          const about = `${one.measure?.name ?? ''}${system} in ${named(agreed)}`;
          const sides = sidesOf(one.by, [sla.between?.first, sla.between?.second], subject.workspace);
          const told = facts(one, about, subject).map((fact) => ({ ...fact, key: about, sides }));
          return name === 'promise' ? told : partsOf('promise', about, told);
        });
      }),
    judged,
  });
}

/** What belongs to all promises of an agreement; it serves whoever has what IT promises, else whoever has anything. */
function ofSlas(
  name: string,
  facts: (sla: Sla, name: string, subject: Subject<'campaign'>) => Fact[],
  judged: Family['judged'],
  { isTheAgreement = false, within = 'agreement', since = 1 } = {},
): Family {
  return defineFamily({
    name,
    area: 'promises',
    on: 'campaign',
    role: 'it',
    alsoSealedBy: ['marketing'],
    since,
    facts: (subject) =>
      subject.declaration.slas.flatMap((sla) => {
        const agreed = subject.nameOf(sla);
        const parties = [sla.between?.first, sla.between?.second];
        const all = sla.promises.map(({ by }) => sidesOf(by, parties, subject.workspace));
        const sides =
          all.find(({ giver }) => giver === 'it') ?? all[0] ?? sidesOf(undefined, parties, subject.workspace);
        const told = facts(sla, agreed, subject).map((fact) => ({ ...fact, sides }));
        return isTheAgreement ? told : partsOf(within, agreed, told);
      }),
    judged,
  });
}
