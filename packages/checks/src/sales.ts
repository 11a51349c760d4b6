/** What a campaign says it sells: events with a value, orders in its metrics, card payments. */
import {
  type Campaign,
  type Channel,
  type Metric,
  pluralOf,
  type Quantity,
  type Span,
  type Workspace,
} from '@liaison/model';
import { SUBMISSION } from './form-feeds.ts';
import { statementOf } from './statements.ts';

/** A place where a campaign says that visitors buy something, book, or give. */
export interface Sale {
  readonly at: Span;
  /** What visitors do, by the event's name; absent where only `pci` says that they pay. */
  readonly event?: string;
  readonly said: 'value' | 'metric' | 'pci';
  /** Where one channel alone says so. */
  readonly channel?: Channel;
  readonly metric?: Metric;
}

/** In the order in which the campaign says them: its value, its metrics, its card payments, values of channels. */
export function salesOf(campaign: Campaign, workspace: Workspace): Sale[] {
  const pci = statementOf(campaign, 'pci');
  return [
    ...valued(campaign.value, workspace),
    ...campaign.metrics.flatMap((metric) => counted(metric, workspace)),
    ...(pci ? [{ at: pci.keywordSpan, said: 'pci' as const }] : []),
    ...campaign.channels.flatMap((channel) =>
      valued(channel.value, workspace).map((sale) => ({ ...sale, channel })),
    ),
  ];
}

/** Whether an event is more than an arrival or a filled-in form: somebody buys, books or gives. */
export function isTransaction(event: string): boolean {
  return !NO_TRANSACTIONS.has(event);
}

const NO_TRANSACTIONS: ReadonlySet<string> = new Set(['visit', 'lead', SUBMISSION]);

function valued(value: Quantity | undefined, workspace: Workspace): Sale[] {
  const event = value?.per && eventOf(value.per.unit, workspace);
  return value && event !== undefined && isTransaction(event)
    ? [{ at: value.span, event, said: 'value' }]
    : [];
}

function counted(metric: Metric, workspace: Workspace): Sale[] {
  const amount = metric.target?.amount;
  const event = amount && eventOf(amount.unit, workspace);
  return amount && event !== undefined && isTransaction(event)
    ? [{ at: amount.span, event, said: 'metric', metric }]
    : [];
}

/** The event that a unit counts: `orders` counts `order`. */
export function eventOf(unit: string | undefined, workspace: Workspace): string | undefined {
  return workspace.all('event').find(({ declaration: { name } }) => name === unit || pluralOf(name) === unit)
    ?.declaration.name;
}

/** The transactions in which a channel's visits end, by what it says. */
export function transactionsOf({ converts }: Channel): string[] {
  return converts.flatMap(({ event }) => (event && isTransaction(event.name) ? [event.name] : []));
}

/** The channels that bring anybody to a page; undefined as long as a line stands open that may say what they do there. */
export function sellingChannels(campaign: Campaign, workspace: Workspace): readonly Channel[] | undefined {
  const channels = campaign.channels.filter((channel) => workspace.resolveTo('page', channel.landsOn));
  const isOpen = [campaign, ...channels].some(({ statements }) => statements.some(({ known }) => !known));
  const isBroken = channels.some(({ converts }) =>
    converts.some(({ event }) => !workspace.resolveTo('event', event)),
  );
  return isOpen || isBroken ? undefined : channels;
}
