/** From whom messages come, who never gets them, when nobody is disturbed, and how soon a no counts. */
import type { Channel } from '../../channel.ts';
import type { Sender } from '../../sender.ts';
import type { UnitTable } from '../../units.ts';
import { breaking, defineFamily, doubtful, type Fact, type Family, HARMLESS } from '../fact.ts';
import { amountFact, dayFact, named, partsOf, wordFact } from '../tell.ts';

/** Lists of people who are left out, by a channel or by all that comes from a sender. */
export const suppression = defineFamily({
  name: 'suppression',
  area: 'consent',
  on: ['campaign', 'sender'],
  role: 'privacy',
  since: 2,
  facts: ({ declaration, nameOf, nameOfReference }) => {
    const factsFrom = (one: Channel | Sender): Fact[] =>
      one.suppresses.flatMap((list) => {
        const left = nameOfReference(list);
        const about = `who gets nothing from ${named(nameOf(one))}`;
        return wordFact(`${one.kind === 'sender' ? '' : nameOf(one)} ${left}`, about, left, list.span);
      });
    return declaration.kind === 'sender'
      ? factsFrom(declaration)
      : declaration.channels.flatMap((one) => partsOf('channel', nameOf(one), factsFrom(one)));
  },
  judged: { added: HARMLESS, removed: breaking('audience') },
});

/** Whom people see in their mailbox. */
export const channelSender = defineFamily({
  name: 'channel-sender',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  since: 2,
  facts: ({ declaration, nameOf, nameOfReference }) =>
    declaration.channels.flatMap((channel) => {
      const { sender } = channel;
      const name = nameOf(channel);
      const about = `sender of ${named(name)}`;
      return sender
        ? partsOf('channel', name, wordFact(name, about, nameOfReference(sender), sender.span))
        : [];
    }),
  judged: { added: HARMLESS, removed: doubtful('audience'), changed: doubtful('audience') },
});

/** What mailbox providers know of a domain does not move to another one. */
export const senderDomain = ofSender(
  'sender-domain',
  'domain of',
  ({ domain }, about) => (domain ? wordFact('', about, domain.value, domain.span) : []),
  { added: HARMLESS, removed: doubtful('marketing'), changed: breaking('marketing') },
);

export const senderAuthentication = ofSender(
  'sender-authentication',
  'authentication of',
  ({ authenticatedBy }, about) =>
    authenticatedBy.flatMap(({ value, span }) => wordFact(value, about, value, span)),
  { added: HARMLESS, removed: breaking('marketing') },
);

/** A younger sender has to begin smaller. */
export const senderStart = ofSender(
  'sender-start',
  'first day of',
  ({ sendingSince }, about) => dayFact('', about, sendingSince),
  {
    added: HARMLESS,
    removed: doubtful('marketing'),
    raised: doubtful('marketing'),
    lowered: HARMLESS,
    changed: doubtful('marketing'),
  },
);

/** From how easy it is to say no. */
export const unsubscription = ofSender(
  'unsubscription',
  'how to say no to',
  ({ unsubscribe: { means } = {} }, about) =>
    means
      ? wordFact('', about, means.value, means.span).map((fact) => ({
          ...fact,
          amount: EASE[means.value] ?? 0,
        }))
      : [],
  {
    added: HARMLESS,
    removed: breaking('audience'),
    raised: HARMLESS,
    lowered: breaking('audience'),
    changed: doubtful('audience'),
  },
);

/** A message has to be written for the others. */
const EASE: Readonly<Record<string, number>> = { 'one-click': 2, link: 1 };

/** After how long a no counts. */
export const unsubscriptionTime = ofSender(
  'unsubscription-time',
  'time until a no counts for',
  ({ unsubscribe }, about, units) => amountFact('', about, unsubscribe?.within, units),
  {
    added: HARMLESS,
    removed: breaking('audience'),
    raised: breaking('audience'),
    lowered: HARMLESS,
    changed: doubtful('audience'),
  },
);

export const postalAddress = ofSender(
  'postal-address',
  'postal address of',
  ({ postalAddress: address }, about) => (address ? wordFact('', about, address.value, address.span) : []),
  { added: HARMLESS, removed: breaking('audience'), changed: HARMLESS },
);

/** Longer ones disturb fewer. */
export const quietHours = ofSender(
  'quiet-hours',
  'quiet hours of',
  ({ quietHours: { from, to, span } = {} }, about) =>
    from && to && span
      ? wordFact('', about, `${from.value} .. ${to.value}`, span).map((fact) => ({
          ...fact,
          amount: (minuteOf(to.value) - minuteOf(from.value) + MINUTES_A_DAY) % MINUTES_A_DAY,
        }))
      : [],
  {
    added: HARMLESS,
    removed: breaking('audience'),
    raised: HARMLESS,
    lowered: breaking('audience'),
    changed: doubtful('audience'),
  },
);

const MINUTES_A_DAY = 24 * 60;

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** How often one person may be written to; one for each window of time. */
export const listLimit = defineFamily({
  name: 'list-limit',
  area: 'consent',
  on: 'list',
  role: 'privacy',
  since: 2,
  facts: ({ declaration: { name, atMost }, workspace }) =>
    atMost.flatMap((most) =>
      amountFact(
        `${most.unit ?? ''} ${most.per?.unit ?? ''}`,
        `what a person on ${named(name)} gets at most`,
        most,
        workspace.units,
      ),
    ),
  judged: {
    added: HARMLESS,
    removed: breaking('audience'),
    raised: breaking('audience'),
    lowered: doubtful('marketing'),
    changed: doubtful('audience'),
  },
});

function ofSender(
  name: string,
  words: string,
  facts: (sender: Sender, about: string, units: UnitTable) => Fact[],
  judged: Family['judged'],
): Family {
  return defineFamily({
    name,
    area: 'consent',
    on: 'sender',
    role: 'privacy',
    since: 2,
    facts: ({ declaration, workspace, nameOf }) =>
      facts(declaration, `${words} ${named(nameOf(declaration))}`, workspace.units),
    judged,
  });
}
