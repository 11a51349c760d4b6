/** How campaigns share a house: what belongs together, places that only one can have, and the purses they are paid from. */
import type { CostLine } from '../../cost.ts';
import type { BookedSlot } from '../../slot.ts';
import { breaking, defineFamily, doubtful, type Fact, HARMLESS, missed, type Subject } from '../fact.ts';
import { partyOf } from '../sides.ts';
import { amountFact, named, partsOf, rangeText, wordFact } from '../tell.ts';

/** Figures of a campaign are counted with those of its parent. */
export const parent = defineFamily({
  name: 'parent',
  area: 'governance',
  on: 'campaign',
  role: 'marketing',
  since: 2,
  facts: ({ declaration: { parent: whole }, nameOfReference }) =>
    whole ? wordFact('', 'parent', nameOfReference(whole), whole.span) : [],
  judged: { added: HARMLESS, removed: doubtful('governance'), changed: doubtful('governance') },
});

/** Whoever gives a place back or moves has to know that it may be gone. */
export const booking = defineFamily({
  name: 'booking',
  area: 'schedule',
  on: 'campaign',
  role: 'marketing',
  since: 2,
  facts: (subject) => {
    const { declaration, nameOf } = subject;
    return [
      ...bookingsOf(declaration.slots, '', subject),
      ...declaration.channels.flatMap((channel) => {
        const name = nameOf(channel);
        return partsOf('channel', name, bookingsOf(channel.slots, name, subject));
      }),
    ];
  },
  judged: missed('marketing'),
});

function bookingsOf(
  slots: readonly BookedSlot[],
  channel: string,
  { nameOfReference }: Subject<'campaign'>,
): Fact[] {
  return slots.flatMap(({ slot, range, span }) => {
    if (!slot) return [];
    const name = nameOfReference(slot);
    const about = `booking of ${named(name)}${channel && ` for ${named(channel)}`}`;
    return wordFact(`${channel} ${name}`, about, range ? rangeText(range) : 'as long as it runs', span);
  });
}

export const slotSystem = defineFamily({
  name: 'slot-system',
  area: 'schedule',
  on: 'slot',
  role: 'it',
  since: 2,
  facts: ({ declaration, nameOf, nameOfReference }) => {
    const { system } = declaration;
    const about = `system of ${named(nameOf(declaration))}`;
    return system ? wordFact('', about, nameOfReference(system), system.span) : [];
  },
  judged: { added: HARMLESS, removed: doubtful('it'), changed: doubtful('it') },
});

/** Whoever pays more is hurt. */
export const cost = defineFamily({
  name: 'cost',
  area: 'money',
  on: 'campaign',
  role: 'finance',
  alsoSealedBy: ['marketing', 'it'],
  since: 2,
  facts: (subject) =>
    perCost(subject, ({ amount }, key) => amountFact(key, `cost of ${key}`, amount, subject.workspace.units)),
  judged: {
    added: breaking('giver'),
    removed: HARMLESS,
    raised: breaking('giver'),
    lowered: HARMLESS,
    changed: breaking('giver'),
  },
});

/** Whoever pays from now on is hurt. */
export const costPayer = defineFamily({
  name: 'cost-payer',
  area: 'money',
  on: 'campaign',
  role: 'finance',
  alsoSealedBy: ['marketing', 'it'],
  since: 2,
  facts: (subject) =>
    perCost(subject, ({ paidBy }, key, number) => {
      if (!paidBy) return [];
      const facts = wordFact(key, `who pays ${key}`, subject.nameOfReference(paidBy), paidBy.span);
      return partsOf('cost', key, facts, number);
    }),
  judged: { added: breaking('giver'), removed: doubtful('finance'), changed: breaking('giver') },
});

/** Several lines of one item are known by their number. */
function perCost(
  { declaration: { costs }, workspace, nameOfReference }: Subject<'campaign'>,
  facts: (line: CostLine, key: string, number: number) => Fact[],
): Fact[] {
  return costs.flatMap((line) => {
    if (!line.item) return [];
    const item = named(nameOfReference(line.item));
    const number = costs.filter((other) => other.item?.name === line.item?.name).length;
    const giver = partyOf(line.paidBy, workspace) ?? 'finance';
    const sides = { giver, taker: 'finance' as const };
    return facts(line, item, number).map((fact) => ({ ...fact, sides }));
  });
}

export const teamBudget = defineFamily({
  name: 'team-budget',
  area: 'money',
  on: 'team',
  role: 'finance',
  since: 2,
  facts: ({ declaration, workspace, nameOf }) =>
    declaration.budgets.flatMap(({ amount, range }) => {
      const when = range ? ` for ${rangeText(range)}` : '';
      return amountFact(when, `budget of ${named(nameOf(declaration))}${when}`, amount, workspace.units);
    }),
  judged: {
    added: HARMLESS,
    removed: doubtful('marketing'),
    raised: doubtful('finance'),
    lowered: breaking('marketing'),
    changed: doubtful('finance'),
  },
});

export const costCentre = defineFamily({
  name: 'cost-centre',
  area: 'money',
  on: 'team',
  role: 'finance',
  since: 2,
  facts: ({ declaration, nameOf }) => {
    const { costCentre: centre } = declaration;
    const about = `cost centre of ${named(nameOf(declaration))}`;
    return centre ? wordFact('', about, centre.value, centre.span) : [];
  },
  judged: { added: HARMLESS, removed: doubtful('finance'), changed: doubtful('finance') },
});
