/** The second in which a campaign makes it tightest for a system. */
import type { CampaignLoad } from './campaign-load.ts';
import { type Forecast, isCounted } from './load-model.ts';
import { exceeds } from './overload.ts';
import { ownInterval, ownPeak } from './own-load.ts';
import type { Peak } from './stream.ts';
import { extraOf, type SystemLoad } from './system-load.ts';

export interface TightSecond {
  /** Seconds since 1970 UTC. */
  readonly at: number;
  /** Requests per second of everybody, with the everyday load. */
  readonly rate: number;
  /** Requests per second of the campaign. */
  readonly own: number;
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
  return system.withInstead(owner, extraOf(load, name), find);
}

/** The tight second if it is above a rate; most systems are far from their limit at all times. */
export function tightSecondAbove(
  limit: number,
  forecast: Forecast,
  system: SystemLoad,
): TightSecond | undefined {
  const interval = ownInterval(forecast.load, system.limits.system.name);
  if (!interval) return undefined;
  if (isCounted(forecast.campaign) && !system.mayReach(limit, interval)) return undefined;
  const tight = tightSecond(forecast, system);
  return tight && exceeds(tight.rate, limit) ? tight : undefined;
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
  const own = system.rateOf(owner, at);
  return own >= rate * SMALL_PART ? { at, rate, own } : undefined;
}
