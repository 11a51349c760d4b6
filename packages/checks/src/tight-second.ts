/** The second in which a campaign makes it tightest for a system. */
import {
  type CampaignLoad,
  type Forecast,
  isCounted,
  ownInterval,
  ownPeak,
  type Peak,
  type SystemLoad,
  type SystemPart,
} from '@liaison/model';

export interface TightSecond {
  /** Seconds since 1970 UTC. */
  readonly at: number;
  /** Requests per second of everybody, with the everyday load. */
  readonly rate: number;
  /** Requests per second of the campaign. */
  readonly own: number;
  /** Visits of the campaign that make these requests, per second. */
  readonly visits: number;
}

/** A campaign with less of a second than this is not what makes it tight. */
const SMALL_PART = 0.1;

/**
 * The worst second of a system while a campaign is at work there, if a tenth of it at least is the campaign's; else
 * the second in which the campaign itself brings most, if that is. Another plan of the campaign may be tried: it then
 * stands in the place of the written one. A draft stands beside the campaigns that count.
 */
export function tightSecond(
  { owner, campaign, load: written }: Forecast,
  system: SystemLoad,
  load: CampaignLoad = written,
): TightSecond | undefined {
  const { name } = system.limits.system;
  const find = () => tightest(owner, load, system);
  if (load === written && isCounted(campaign)) return find();
  const parts = load.systems.get(name) ?? [];
  return system.withInstead(owner, { parts, stays: load.stays.get(name) ?? [] }, find);
}

function tightest(owner: string, load: CampaignLoad, system: SystemLoad): TightSecond | undefined {
  const { name } = system.limits.system;
  const interval = ownInterval(load, name);
  const own = ownPeak(load, name);
  if (!interval || !own) return undefined;
  const worst = system.peakWithin(interval);
  return (
    (worst && shared(worst, owner, system)) ??
    shared({ at: own.at, rate: system.rateAt(own.at) }, owner, system)
  );
}

/** Undefined where the campaign has only a small part of it. */
function shared({ at, rate }: Peak, owner: string, system: SystemLoad): TightSecond | undefined {
  const parts = system.partsAt(at).filter((each) => each.owner === owner);
  const own = parts.reduce((sum, each) => sum + each.rate, 0);
  return own >= rate * SMALL_PART ? { at, rate, own, visits: visitsOf(parts) } : undefined;
}

/** A visit that reaches the system on several ways is one visit. */
function visitsOf(parts: readonly { readonly part: SystemPart; readonly rate: number }[]): number {
  const channels = new Map<string, Map<string, number>>();
  for (const { part, rate } of parts) {
    if (part.perVisit === 0) continue;
    const ways = channels.get(part.channel) ?? new Map<string, number>();
    const way = `${part.capture ?? ''} ${part.path.join(' ')}`;
    ways.set(way, (ways.get(way) ?? 0) + rate / part.perVisit);
    channels.set(part.channel, ways);
  }
  return [...channels.values()].reduce((sum, ways) => sum + Math.max(...ways.values()), 0);
}
