/** When things happen, and when nothing may. */
import { momentInstant, rangeInstants } from '../../instants.ts';
import { secondsOf } from '../../units.ts';
import { zoneOf } from '../../zone.ts';
import { breaking, defineFamily, doubtful, HARMLESS } from '../fact.ts';
import { named, numberFact, wordFact } from '../tell.ts';

/** Sends in the order of their time: which one moved is told by its place among those of its channel. */
export const send = defineFamily({
  name: 'send',
  area: 'schedule',
  on: 'campaign',
  role: 'it',
  whenNew: true,
  facts: ({ declaration, nameOf }) =>
    declaration.channels.flatMap((channel) => {
      const zone = zoneOf((channel.timezone ?? declaration.timezone)?.value ?? 'UTC');
      return channel.sends.flatMap(({ moment, recipientLocal, span }, i) => {
        const instant = zone && moment && momentInstant(moment, zone)?.instant;
        if (!moment || instant === undefined) return [];
        const written = `${moment.date} ${moment.time ?? ''}`.trim();
        const name = nameOf(channel);
        const which = channel.sends.length > 1 ? ` (${i + 1} of ${channel.sends.length})` : '';
        return [
          {
            key: `${name} ${i}`,
            about: `send of ${named(name)}${which}`,
            value: String(instant),
            amount: instant,
            text: `${written}${recipientLocal ? ' for each recipient' : ''}`,
            span,
          },
        ];
      });
    }),
  judged: {
    added: breaking('it'),
    removed: HARMLESS,
    // An earlier send leaves everybody less time.
    lowered: breaking('it'),
    raised: doubtful('it'),
  },
});

/** The same number of messages in less time is a higher wave. */
export const sendTime = defineFamily({
  name: 'send-time',
  area: 'schedule',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration, workspace, nameOf }) =>
    declaration.channels.flatMap((channel) =>
      channel.sends.flatMap(({ over }, i) => {
        const seconds = over && secondsOf(over, workspace.units);
        const name = nameOf(channel);
        return numberFact(`${name} ${i}`, `time over which ${named(name)} sends`, over, seconds);
      }),
    ),
  judged: { added: HARMLESS, removed: breaking('it'), raised: HARMLESS, lowered: breaking('it') },
});

export const launch = defineFamily({
  name: 'launch',
  area: 'schedule',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration }) => {
    const zone = zoneOf(declaration.timezone?.value ?? 'UTC');
    const range = zone && declaration.runs && rangeInstants(declaration.runs, zone);
    if (!range || !declaration.runs) return [];
    const { from, span } = declaration.runs;
    const text = `${from.date} ${from.time ?? ''}`.trim();
    return [{ key: '', about: 'launch', value: String(range.from), amount: range.from, text, span }];
  },
  judged: {
    added: doubtful('it'),
    removed: doubtful('it'),
    lowered: breaking('it'),
    raised: HARMLESS,
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

export const freeze = defineFamily({
  name: 'freeze',
  area: 'schedule',
  on: 'system',
  role: 'it',
  facts: ({ declaration }) =>
    declaration.freezes.flatMap(({ scope, range, span }) => {
      if (!range) return [];
      const text = `${range.from.date} .. ${range.to?.date ?? ''}`;
      const about = `freeze of ${scope?.value ?? 'changes'} on ${named(declaration.name)}`;
      return wordFact(`${scope?.value ?? ''} ${text}`, about, text, span);
    }),
  judged: { added: breaking('marketing'), removed: HARMLESS, changed: breaking('marketing') },
});
