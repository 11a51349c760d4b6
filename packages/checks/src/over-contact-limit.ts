/** A message by which the people of a list get more than may be sent to them in a day, a week or a month. */
import {
  type AudienceList,
  type Channel,
  type Forecast,
  isCounted,
  isMessage,
  loadOf,
  type SourceFile,
  type Span,
  type Workspace,
} from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { figure, figureApart } from './figures.ts';
import {
  type Contact,
  contactsIn,
  overlapsOf,
  ownContacts,
  type Period,
  periodOf,
  sizeOf,
} from './list-contacts.ts';
import { relatedPlace } from './related-places.ts';

/** A limit of a list. */
interface Limit {
  readonly list: AudienceList;
  readonly file: SourceFile;
  readonly most: number;
  readonly period: Period;
  readonly at: Span;
}

/** What one channel brings to each of a list's people in a period, on average. */
interface Share {
  readonly forecast: Forecast;
  readonly contact: Contact;
  readonly each: number;
}

interface Excess {
  readonly limit: Limit;
  readonly day: string;
  readonly all: number;
  readonly shares: readonly Share[];
}

interface Data extends Excess {
  readonly channel: string;
  /** More periods in which it is too much. */
  readonly more: number;
}

export const overContactLimit = defineCheck({
  code: 'over-contact-limit',
  category: 'portfolio',
  severity: 'warning',
  on: 'campaign',
  message: ({ channel, limit: { list, most, period }, all, day }: Data) =>
    `\`${channel}\` makes it ${figureApart(all, most)} messages to \`${list.name}\` ${WHEN[period]} ${day}, at most are ${figure(most)}`,
  help: ({ limit: { period }, more }) =>
    `Move it to another ${period}, leave out with \`suppresses\` who was written to already, or ask the owner of the list for more${
      more === 0 ? '' : `; the same happens in ${more === 1 ? `1 more ${period}` : `${more} more ${period}s`}`
    }`,
  run(campaign, { workspace }, report) {
    const forecast = isCounted(campaign) ? loadOf(workspace).of(campaign) : undefined;
    if (!forecast) return;
    const worst = new Map<Channel, Excess[]>();
    for (const limit of limitsFor(campaign.channels, workspace)) {
      for (const excess of excessesOf(limit, forecast, workspace)) {
        for (const channel of tooMuch(excess, forecast)) {
          worst.set(channel, [...(worst.get(channel) ?? []), excess]);
        }
      }
    }
    for (const [channel, found] of worst) {
      const [first] = found.sort((a, b) => b.all / b.limit.most - a.all / a.limit.most);
      if (!first) continue;
      const { limit, shares } = first;
      const same = found.filter((other) => other.limit === limit);
      const others = shares.filter(({ contact }) => contact.channel !== channel).slice(0, MOST_SHOWN);
      report({
        at: channel.nameSpan,
        data: { ...first, channel: channel.name, more: same.length - 1 },
        related: [
          relatedPlace(limit.file, limit.at, 'At most'),
          ...others.map(({ forecast: { campaign: whose, file }, contact, each }) =>
            relatedPlace(
              file,
              contact.channel.nameSpan,
              `\`${contact.channel.name}\` of \`${whose.name}\`: ${figure(each)} to each`,
            ),
          ),
        ],
      });
    }
  },
});

const MOST_SHOWN = 5;

const WHEN: Readonly<Record<Period, string>> = {
  day: 'on',
  week: 'in the week of',
  month: 'in the month of',
};

/** Sums of shares are not exact, and nobody minds a hundredth of a message. */
const TOLERANCE = 0.01;

/** The limits of the lists that channels write to, and of those with which these share people. */
function limitsFor(channels: readonly Channel[], workspace: Workspace): Limit[] {
  const names = new Set<string>();
  for (const channel of channels) {
    const list = workspace.resolveTo('list', channel.audience?.source)?.declaration;
    if (!list || !isMessage(channel, workspace)) continue;
    names.add(list.name);
    for (const other of overlapsOf(list, workspace)) names.add(other.list);
  }
  return [...names].flatMap((name) => {
    const found = workspace.lookup('list', name)[0];
    return (found?.declaration.atMost ?? []).flatMap((amount): Limit[] => {
      const period = periodOf(amount);
      if (!found || !period || amount.number <= 0) return [];
      return [{ list: found.declaration, file: found.file, most: amount.number, period, at: amount.span }];
    });
  });
}

/** The periods in which the campaign writes to people of the list, and all together write too much. */
function excessesOf(limit: Limit, forecast: Forecast, workspace: Workspace): Excess[] {
  const sources = [{ list: limit.list.name, share: 1 }, ...overlapsOf(limit.list, workspace)];
  const days = new Set(
    [...ownContacts(limit.period, forecast).keys()].flatMap((key) => {
      const [list = '', day = ''] = key.split('\n');
      return sources.some((source) => source.list === list) ? [day] : [];
    }),
  );
  return [...days].sort().flatMap((day) => {
    const shares = sources.flatMap((source) => sharesOf(source, limit, day, workspace));
    const all = shares.reduce((sum, { each }) => sum + each, 0);
    return all > limit.most + TOLERANCE ? [{ limit, day, all, shares }] : [];
  });
}

/** What comes to the people of the limit's list by a list on which a share of them are. */
function sharesOf(
  { list, share }: { readonly list: string; readonly share: number },
  limit: Limit,
  day: string,
  workspace: Workspace,
): Share[] {
  const people = sizeOf(workspace.lookup('list', list)[0]?.declaration, workspace);
  if (!people) return [];
  return contactsIn(limit.period, list, day, workspace).flatMap(({ forecast, entries }) =>
    entries.flatMap((contact): Share[] => {
      const { channel, messages } = contact;
      const isLeftOut = channel.suppresses.some(({ name }) => name === limit.list.name);
      if (isLeftOut || !isMessage(channel, workspace)) return [];
      return [{ forecast, contact, each: (messages / people) * share }];
    }),
  );
}

/** Of those who write, in the order in which they do: the campaign's own that come when it is too much already. */
function tooMuch({ limit, shares }: Excess, { owner }: Forecast): Channel[] {
  const ordered = [...shares].sort(
    (a, b) =>
      a.contact.from - b.contact.from ||
      (a.forecast.owner < b.forecast.owner ? -1 : a.forecast.owner > b.forecast.owner ? 1 : 0),
  );
  let sum = 0;
  const found: Channel[] = [];
  for (const { forecast, contact, each } of ordered) {
    sum += each;
    if (sum > limit.most + TOLERANCE && forecast.owner === owner) found.push(contact.channel);
  }
  return found;
}
