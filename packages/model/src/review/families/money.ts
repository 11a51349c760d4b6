/** What a campaign costs, who pays, and what it is worth. */
import { breaking, defineFamily, doubtful, HARMLESS } from '../fact.ts';
import { partyOf } from '../sides.ts';
import { amountFact, named, partsOf } from '../tell.ts';

export const funding = defineFamily({
  name: 'funding',
  area: 'money',
  on: 'campaign',
  role: 'finance',
  facts: ({ declaration, workspace }) =>
    amountFact('', 'funding', declaration.funding?.total, workspace.units),
  judged: {
    added: breaking('finance'),
    removed: doubtful('finance'),
    raised: breaking('finance'),
    lowered: doubtful('marketing'),
    changed: breaking('finance'),
  },
});

/** Whoever pays more is hurt, and whoever pays less is not. */
export const share = defineFamily({
  name: 'share',
  area: 'money',
  on: 'campaign',
  role: 'finance',
  alsoSealedBy: ['marketing', 'it'],
  facts: ({ declaration, workspace, nameOfReference }) =>
    (declaration.funding?.shares ?? []).flatMap(({ party, share: part }) => {
      const name = nameOfReference(party);
      const giver = partyOf(party, workspace) ?? 'finance';
      return amountFact(name, `share that ${named(name)} pays`, part, workspace.units).map((fact) => ({
        ...fact,
        sides: { giver, taker: 'finance' as const },
      }));
    }),
  judged: {
    added: breaking('giver'),
    removed: HARMLESS,
    raised: breaking('giver'),
    lowered: HARMLESS,
    changed: breaking('giver'),
  },
});

export const spend = defineFamily({
  name: 'spend',
  area: 'money',
  on: 'campaign',
  role: 'finance',
  facts: ({ declaration, workspace, nameOf }) =>
    declaration.channels.flatMap((channel) => {
      const name = nameOf(channel);
      return amountFact(name, `spend of ${named(name)}`, channel.spend, workspace.units);
    }),
  judged: {
    added: breaking('finance'),
    removed: HARMLESS,
    raised: breaking('finance'),
    lowered: HARMLESS,
    changed: breaking('finance'),
  },
});

/** What an order is worth decides on what an overload is said to cost. */
export const value = defineFamily({
  name: 'value',
  area: 'money',
  on: 'campaign',
  role: 'finance',
  facts: ({ declaration, workspace }) => amountFact('', 'value', declaration.value, workspace.units),
  judged: {
    added: HARMLESS,
    removed: doubtful('finance'),
    raised: doubtful('finance'),
    lowered: doubtful('finance'),
    changed: doubtful('finance'),
  },
});

export const channelValue = defineFamily({
  name: 'channel-value',
  area: 'money',
  on: 'campaign',
  role: 'finance',
  facts: ({ declaration, workspace, nameOf }) =>
    declaration.channels.flatMap((channel) => {
      const name = nameOf(channel);
      const facts = amountFact(name, `value of ${named(name)}`, channel.value, workspace.units);
      return partsOf('channel', name, facts);
    }),
  judged: {
    added: HARMLESS,
    removed: doubtful('finance'),
    raised: doubtful('finance'),
    lowered: doubtful('finance'),
    changed: doubtful('finance'),
  },
});
