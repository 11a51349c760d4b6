/** The load of a system at one instant, and who makes it. */
import { isoInstant, zoneOf } from '../zone.ts';
import type { SystemPart } from './campaign-load.ts';
import type { LoadModel } from './load-model.ts';
import type { SystemLoad } from './system-load.ts';

/** What one channel adds at an instant. */
export interface ForecastPart {
  readonly campaign: string;
  readonly channel: string;
  /** Requests per second. */
  readonly rate: number;
  /** Visits per second behind them; 0 for clicks of machines. */
  readonly visits: number;
}

/** The load of a system at an instant, and what it is made of. */
export interface ForecastMoment {
  /** Requests per second. */
  readonly rate: number;
  readonly at: string;
  /** Of the stated capacity; null where none is stated. */
  readonly share: number | null;
  /** Everyday load, in requests per second. */
  readonly everyday: number;
  /** The heaviest first. */
  readonly parts: readonly ForecastPart[];
  /** The clock of the campaign of the first part, else that of the system. */
  readonly timezone: string;
}

/** `rate` is given where it is that of one side of a step. */
export function momentForecast(
  at: number,
  system: SystemLoad,
  model: LoadModel,
  rate = system.rateAt(at),
): ForecastMoment {
  const parts = partsAt(at, system, model);
  const heaviest = parts[0] && model.byOwner(parts[0].owner)?.campaign.timezone?.value;
  const zone = heaviest === undefined ? undefined : zoneOf(heaviest);
  return {
    rate,
    at: isoInstant(at),
    share: shareOfCapacity(rate, system),
    everyday: system.baselineAt(at),
    parts: parts.map(({ owner: _, ...part }) => part),
    timezone: zone?.name ?? system.limits.zone.name,
  };
}

function shareOfCapacity(rate: number, { limits }: SystemLoad): number | null {
  return limits.rate && limits.rate.amount > 0 ? rate / limits.rate.amount : null;
}

/** What each channel adds, its ways added up. On each way it is the same visits, so the way with most counts. */
function partsAt(at: number, system: SystemLoad, model: LoadModel): (ForecastPart & { owner: string })[] {
  const channels = new Map<
    string,
    { owner: string; channel: string; rate: number; ways: Map<string, number> }
  >();
  for (const { owner, part, rate } of system.partsAt(at)) {
    const key = `${owner}\n${part.channel}`;
    const found = channels.get(key) ?? { owner, channel: part.channel, rate: 0, ways: new Map() };
    found.rate += rate;
    const visits = part.perVisit > 0 ? rate / part.perVisit : 0;
    const way = wayOf(part);
    found.ways.set(way, (found.ways.get(way) ?? 0) + visits);
    channels.set(key, found);
  }
  return [...channels.values()]
    .sort((a, b) => b.rate - a.rate)
    .map(({ owner, channel, rate, ways }) => ({
      owner,
      campaign: model.byOwner(owner)?.campaign.name ?? '',
      channel,
      rate,
      visits: Math.max(0, ...ways.values()),
    }));
}

function wayOf({ cause, capture, path }: SystemPart): string {
  return `${cause} ${capture ?? ''} ${path.join(' ')}`;
}
