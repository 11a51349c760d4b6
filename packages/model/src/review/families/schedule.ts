/** When things happen, and when nothing may. */
import type { Channel, Send } from '../../channel.ts';
import { momentInstant, rangeInstants } from '../../instants.ts';
import { secondsOf } from '../../units.ts';
import { statedZone, type Zone } from '../../zone.ts';
import { breaking, defineFamily, doubtful, type Fact, type Family, HARMLESS, type Subject } from '../fact.ts';
import { amountFact, dayFact, momentText, named, numberFact, partsOf, rangeText, wordFact } from '../tell.ts';

/** Which of several sends moved is told by their order in time. */
export const send = ofSends(
  'send',
  ({ moment, recipientLocal, span }, name, _, zone) => {
    const instant = zone && moment && momentInstant(moment, zone)?.instant;
    if (!zone || !moment || instant === undefined) return [];
    const text = `${momentText(moment)}${recipientLocal ? ' for each recipient' : ''}`;
    const exact = `${text} ${zone.name}`;
    const about = `send of ${named(name)}`;
    return [{ key: name, about, value: String(instant), amount: instant, text, exact, span }];
  },
  {
    added: breaking('it'),
    removed: HARMLESS,
    // An earlier send leaves everybody less time.
    lowered: breaking('it'),
    raised: doubtful('it'),
  },
  { whenNew: true },
);

/** The same number of messages in less time is a higher wave. */
export const sendTime = ofSends(
  'send-time',
  ({ over }, name, { workspace }) => {
    const seconds = over && secondsOf(over, workspace.units);
    const about = `time over which ${named(name)} sends`;
    return numberFact(name, about, over, seconds ?? over?.number);
  },
  { added: HARMLESS, removed: breaking('it'), raised: HARMLESS, lowered: breaking('it') },
);

/** A wave by the recipients' clocks comes once an hour, not all at once. */
export const recipientClock = ofSends(
  'recipient-clock',
  ({ recipientLocal, span }, name) =>
    recipientLocal ? wordFact(name, `clock of ${named(name)}`, "each recipient's", span) : [],
  { added: doubtful('it'), removed: doubtful('it') },
);

/** What it does to systems is told as load. */
export const sendShare = ofSends(
  'send-share',
  ({ to }, name, { workspace }) =>
    amountFact(name, `share of the audience in a send of ${named(name)}`, to, workspace.units),
  { added: HARMLESS, removed: HARMLESS, raised: HARMLESS, lowered: HARMLESS, changed: HARMLESS },
);

export const spotLength = ofSends(
  'spot-length',
  ({ lasting }, name, { workspace }) =>
    amountFact(name, `length of a spot of ${named(name)}`, lasting, workspace.units),
  { added: HARMLESS, removed: HARMLESS, raised: HARMLESS, lowered: HARMLESS, changed: HARMLESS },
);

/** Often is more waves. */
export const repetition = ofSends(
  'repetition',
  ({ every, span }, name, { workspace }) => {
    if (!every) return [];
    const until = every.until ? ` until ${momentText(every.until)}` : '';
    const about = `time between repeated sends of ${named(name)}${until}`;
    const facts = amountFact(`${name}${until}`, about, every.time, workspace.units);
    return facts.map((fact) => ({ ...fact, span }));
  },
  {
    added: breaking('it'),
    removed: HARMLESS,
    raised: HARMLESS,
    lowered: breaking('it'),
    changed: doubtful('it'),
  },
);

/** Days on which a channel without sends runs. */
export const channelTime = defineFamily({
  name: 'channel-time',
  area: 'schedule',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration, nameOf }) =>
    declaration.channels.flatMap((channel) => {
      const name = nameOf(channel);
      const ranges = [...channel.during, ...(channel.runs ? [channel.runs] : [])];
      return held(
        name,
        ranges.flatMap((range) => wordFact(name, `time of ${named(name)}`, rangeText(range), range.span)),
      );
    }),
  judged: { added: doubtful('it'), removed: doubtful('it'), changed: doubtful('it') },
});

export const channelTimezone = defineFamily({
  name: 'channel-timezone',
  area: 'schedule',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration, nameOf }) =>
    declaration.channels.flatMap((channel) => {
      const { timezone: zone } = channel;
      const name = nameOf(channel);
      return zone ? held(name, wordFact(name, `time zone of ${named(name)}`, zone.value, zone.span)) : [];
    }),
  judged: { added: doubtful('it'), removed: doubtful('it'), changed: doubtful('it') },
});

/** Messages to those who have sent a form, some time after it. */
export const followUp = defineFamily({
  name: 'follow-up',
  area: 'schedule',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration, workspace, nameOf, nameOfReference }) =>
    declaration.channels.flatMap((channel) => {
      const { follows } = channel;
      const name = nameOf(channel);
      const form = follows?.capture ? nameOfReference(follows.capture) : '';
      const about = `delay of ${named(name)} after ${named(form)}`;
      return held(name, amountFact(`${name} ${form}`, about, follows?.delay, workspace.units));
    }),
  judged: {
    added: doubtful('it'),
    removed: HARMLESS,
    raised: doubtful('it'),
    lowered: doubtful('it'),
    changed: doubtful('it'),
  },
});

export const launch = defineFamily({
  name: 'launch',
  area: 'schedule',
  on: 'campaign',
  role: 'it',
  facts: (subject) => {
    const range = instantsOf(subject);
    const { runs } = subject.declaration;
    if (!range || !runs) return [];
    const text = momentText(runs.from);
    const exact = inZone(text, subject);
    return [
      {
        key: '',
        about: 'launch',
        value: String(range.from),
        amount: range.from,
        text,
        exact,
        span: runs.span,
      },
    ];
  },
  judged: {
    added: doubtful('it'),
    removed: doubtful('it'),
    lowered: breaking('it'),
    raised: HARMLESS,
  },
});

export const end = defineFamily({
  name: 'end',
  area: 'schedule',
  on: 'campaign',
  role: 'it',
  facts: (subject) => {
    const range = instantsOf(subject);
    const { runs } = subject.declaration;
    if (!range || !runs?.to) return [];
    const text = momentText(runs.to);
    const exact = inZone(text, subject);
    return [
      { key: '', about: 'end', value: String(range.to), amount: range.to, text, exact, span: runs.span },
    ];
  },
  judged: {
    added: HARMLESS,
    removed: doubtful('it'),
    lowered: HARMLESS,
    raised: doubtful('it'),
  },
});

export const timezone = defineFamily({
  name: 'timezone',
  area: 'schedule',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration: { timezone: zone } }) =>
    zone ? wordFact('', 'time zone', zone.value, zone.span) : [],
  judged: { added: doubtful('it'), removed: doubtful('it'), changed: doubtful('it') },
});

/** Work that one side asks of the other. */
export const need = defineFamily({
  name: 'need',
  area: 'schedule',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration, nameOf, nameOfReference }) =>
    declaration.needs.flatMap((one) => {
      const from = one.from ? nameOfReference(one.from) : 'nobody';
      return wordFact(nameOf(one), `who does ${named(nameOf(one))}`, from, one.span);
    }),
  judged: { added: breaking('it'), removed: HARMLESS, changed: breaking('it') },
});

export const needDue = defineFamily({
  name: 'need-due',
  area: 'schedule',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration, nameOf }) =>
    declaration.needs.flatMap((one) => {
      const name = nameOf(one);
      return partsOf('need', name, dayFact(name, `day on which ${named(name)} is due`, one.due));
    }),
  judged: {
    added: doubtful('it'),
    removed: doubtful('it'),
    raised: HARMLESS,
    lowered: breaking('it'),
    changed: doubtful('it'),
  },
});

export const freeze = defineFamily({
  name: 'freeze',
  area: 'schedule',
  on: 'system',
  role: 'it',
  facts: ({ declaration, nameOf }) =>
    declaration.freezes.flatMap(({ scope, range, span }) => {
      const what = scope?.value ?? 'changes';
      const about = `freeze of ${what} on ${named(nameOf(declaration))}`;
      return range ? wordFact(what, about, rangeText(range), span) : [];
    }),
  judged: { added: breaking('marketing'), removed: HARMLESS, changed: breaking('marketing') },
});

export const maintenance = defineFamily({
  name: 'maintenance',
  area: 'schedule',
  on: 'system',
  role: 'it',
  facts: ({ declaration, nameOf }) =>
    declaration.maintenance.flatMap(({ range }) =>
      range ? wordFact('', `maintenance of ${named(nameOf(declaration))}`, rangeText(range), range.span) : [],
    ),
  judged: { added: breaking('marketing'), removed: HARMLESS, changed: breaking('marketing') },
});

/** In which its profile, its freezes and its maintenance are meant. */
export const systemTimezone = defineFamily({
  name: 'system-timezone',
  area: 'schedule',
  on: 'system',
  role: 'it',
  facts: ({ declaration, nameOf }) => {
    const { timezone: zone } = declaration;
    return zone ? wordFact('', `time zone of ${named(nameOf(declaration))}`, zone.value, zone.span) : [];
  },
  judged: { added: doubtful('marketing'), removed: doubtful('marketing'), changed: doubtful('marketing') },
});

function instantsOf({ declaration }: Subject<'campaign'>) {
  const zone = statedZone(declaration.timezone);
  return zone && declaration.runs && rangeInstants(declaration.runs, zone);
}

function inZone(text: string, { declaration }: Subject<'campaign'>): string {
  return `${text} ${declaration.timezone?.value ?? 'UTC'}`;
}

function held(name: string, facts: readonly Fact[]): Fact[] {
  return partsOf('channel', name, facts);
}

function ofSends(
  name: string,
  facts: (send: Send, name: string, subject: Subject<'campaign'>, zone: Zone | undefined) => Fact[],
  judged: Family['judged'],
  more: Pick<Family, 'whenNew'> = {},
): Family {
  return defineFamily({
    name,
    area: 'schedule',
    on: 'campaign',
    role: 'it',
    ...more,
    facts: (subject) =>
      subject.declaration.channels.flatMap((channel) =>
        channel.sends.flatMap((one) => {
          const known = subject.nameOf(channel);
          const told = facts(one, known, subject, zoneAround(channel, subject));
          return name === 'send' ? told : partsOf('send', known, told, channel.sends.length);
        }),
      ),
    judged,
  });
}

function zoneAround(channel: Channel, { declaration }: Subject<'campaign'>): Zone | undefined {
  return statedZone(channel.timezone ?? declaration.timezone);
}
