/** Who has which part in the load of a system, channel by channel, and in words. */
import {
  type Forecast,
  isSpreadable,
  type LoadModel,
  type SystemLoad,
  type SystemPart,
  type Workspace,
} from '@liaison/model';
import { figure, rps } from './figures.ts';
import { isDamaged } from './lost-places.ts';

/** What one channel does on one way. */
export interface WayPart {
  readonly owner: string;
  readonly channel: string;
  /** Requests, requests per second, or users. */
  readonly amount: number;
  /** Of requests. */
  readonly part?: SystemPart;
}

/** What one channel does. */
export interface ChannelPart {
  readonly forecast: Forecast;
  readonly channel: string;
  /** Requests, requests per second, or users. */
  readonly amount: number;
  /** Visits from which requests come, in the same unit of time. */
  readonly visits: number;
  /** Of the amount, what mail scanners do. */
  readonly machines: number;
}

/** Parts by channel, the heaviest first. */
export function channelParts(ways: readonly WayPart[], model: LoadModel): ChannelPart[] {
  return [...Map.groupBy(ways, ({ owner, channel }) => `${owner}\n${channel}`).values()]
    .flatMap((own): ChannelPart[] => {
      const [{ owner, channel } = { owner: '', channel: '' }] = own;
      const forecast = model.byOwner(owner);
      if (!forecast) return [];
      const machines = sumOf(own.filter(({ part }) => part?.cause === 'machines'));
      return [{ forecast, channel, amount: sumOf(own), visits: visitsOf(own), machines }];
    })
    .sort((a, b) => b.amount - a.amount || (a.forecast.owner < b.forecast.owner ? -1 : 1));
}

/** The channels that load a system at an instant, with requests and visits per second. */
export function partsAt(system: SystemLoad, instant: number, model: LoadModel): ChannelPart[] {
  const ways = system
    .partsAt(instant)
    .map(({ owner, part, rate }) => ({ owner, channel: part.channel, amount: rate, part }));
  return channelParts(ways, model);
}

/** What is left of an amount without the campaigns that cannot be read in full: that much is sure. */
export function sureOf(amount: number, parts: readonly ChannelPart[]): number {
  const unsure = parts.filter(({ forecast: { campaign, file } }) => isDamaged(campaign.nameSpan.start, file));
  return amount - unsure.reduce((sum, part) => sum + part.amount, 0);
}

/** `1200 rps from 100 visits/s`. */
export function rateOfPart({ amount, visits, machines }: ChannelPart): string {
  const from = visits > 0 ? ` from ${figure(visits)} visits/s` : '';
  const scanners = machines > amount / 100 ? `, ${rps(machines)} of them mail scanners` : '';
  return `${rps(amount)}${from}${scanners}`;
}

/** Whether the messages of a channel can go out more slowly; a spot is on air as long as it is. */
export function canBeSpread({ forecast, channel }: ChannelPart, workspace: Workspace): boolean {
  const declared = forecast.campaign.channels.find(({ name }) => name === channel);
  return declared !== undefined && isSpreadable(declared, workspace);
}

/** What can be done about a part, as a sentence begins. */
export function remediesFor(part: ChannelPart, workspace: Workspace): string {
  return canBeSpread(part, workspace) ? 'Spread, move or lessen' : 'Move or lessen';
}

/** A visitor who reaches a system on several ways counts once. */
function visitsOf(parts: readonly WayPart[]): number {
  const ways = new Map<string, number>();
  for (const { amount, part } of parts) {
    if (!part || part.perVisit === 0) continue;
    const way = `${part.cause} ${part.capture ?? ''} ${part.path.join(' ')}`;
    ways.set(way, (ways.get(way) ?? 0) + amount / part.perVisit);
  }
  return Math.max(0, ...ways.values());
}

function sumOf(parts: readonly WayPart[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}
