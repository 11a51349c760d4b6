/** What a report says of one system: its worst second, its users, its quotas, and what is too much. */
import { isoInstant } from '../zone.ts';
import { type ForecastMoment, momentForecast } from './forecast-moment.ts';
import { type ForecastPeak, peakForecast, peakOf, type SystemQuestion } from './forecast-peak.ts';
import { type ForecastShare, sharesOfUsers, sharesOfWindow } from './forecast-shares.ts';
import type { LoadModel } from './load-model.ts';
import { lossesOf, type Money } from './lost-value.ts';
import { type Episode, exceeds } from './overload.ts';
import { ownInterval } from './own-load.ts';
import type { Span } from './spans.ts';
import { baselinePeak } from './system-limits.ts';
import type { QuotaPeak, SystemLoad } from './system-load.ts';

export interface ForecastQuota {
  /** Requests within the window. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** Where the window begins at midnight; null where it rolls. */
  readonly timezone: string | null;
  /** Requests in the fullest window; null where no campaign loads the system. */
  readonly peak: number | null;
  /** End of the window; of a window that begins at midnight, its beginning. */
  readonly at: string | null;
  /** What channels have of it; the rest is everyday load. */
  readonly parts: readonly ForecastShare[];
}

export interface ForecastOverload {
  /** Of the time with the longest queue. */
  readonly from: string;
  /** Null where the everyday load never leaves room for what waits. */
  readonly drainedAt: string | null;
  /** Requests. */
  readonly maxBacklog: number;
  readonly maxDelaySeconds: number;
  /** How many times the load is above; the figures below are of all of them. */
  readonly episodes: number;
  readonly excessRequests: number;
  /** Of those, what the everyday load would have been too much by itself. */
  readonly everydayRequests: number;
  readonly visitsTurnedAway: number;
  /** The largest sum; unlike currencies are never added. */
  readonly lostValue: Money | null;
  readonly lostValues: readonly Money[];
}

export interface SystemForecast {
  readonly name: string;
  readonly title: string | null;
  readonly capacity: { readonly rate: number } | null;
  /** Users at a time. */
  readonly usersCapacity: number | null;
  /** Share of the capacity that is kept free. */
  readonly headroom: number;
  /** Capacity less headroom, in requests per second. */
  readonly usable: number | null;
  /** The highest everyday load. */
  readonly baselinePeak: number;
  /** Null where no campaign loads the system in the time that is asked about. */
  readonly peak: ForecastPeak | null;
  /** Above usable; null where that is not known. */
  readonly secondsAbove: number | null;
  readonly quotas: readonly ForecastQuota[];
  /** Users at a time, where it is known how long they stay. */
  readonly concurrent: {
    readonly peak: number;
    readonly at: string;
    /** What channels have of it; the rest is everyday load. */
    readonly parts: readonly ForecastShare[];
  } | null;
  readonly overload: ForecastOverload | null;
  /** What is more than the system can take. */
  readonly over: readonly ('rate' | 'users' | 'quota')[];
  /** From the first campaign that is at work here to the last, within the time that is asked about. */
  readonly loaded: { readonly from: string; readonly to: string } | null;
  /** At the instant that is asked about. */
  readonly moment: ForecastMoment | null;
}

/** The load of a system against its limits, over all time or over a span. */
export function systemForecast(
  system: SystemLoad,
  model: LoadModel,
  question: SystemQuestion,
): SystemForecast {
  const { within } = question;
  const { limits } = system;
  const rate = peakOf(system, 1, within);
  const quotas = within ? system.quotaPeaksWithin(within) : system.quotaPeaks();
  const users = within ? system.usersPeakWithin(within) : system.usersPeak();
  const { usable } = limits;
  const isAbove = exceeds(rate?.rate, usable);
  // With nothing usable no queue would ever end.
  const overload = isAbove && usable ? system.overload(usable, within) : undefined;
  const over = [
    isAbove && ('rate' as const),
    exceeds(users?.users, limits.users?.amount) && ('users' as const),
    quotas.some(({ quota, used }) => exceeds(used, quota.limit)) && ('quota' as const),
  ];
  return {
    name: limits.system.name,
    title: limits.system.title ?? null,
    capacity: limits.rate ? { rate: limits.rate.amount } : null,
    usersCapacity: limits.users?.amount ?? null,
    headroom: limits.headroom,
    usable: usable ?? null,
    baselinePeak: baselinePeak(limits.baseline),
    peak: rate ? peakForecast(rate, system, model, question) : null,
    secondsAbove: usable === undefined ? null : (overload?.secondsAbove ?? 0),
    quotas: quotaForecasts(system, quotas, model),
    concurrent: users
      ? { peak: users.users, at: isoInstant(users.at), parts: sharesOfUsers(users.at, system, model) }
      : null,
    overload:
      overload && usable !== undefined
        ? {
            ...worstEpisode(overload.episodes),
            episodes: overload.episodes.length,
            excessRequests: overload.excessRequests,
            ...lostBy(system, usable, model, within),
          }
        : null,
    over: over.filter((each) => each !== false),
    loaded: loadedTime(system, model, within),
    moment: question.at === undefined ? null : momentForecast(question.at, system, model),
  };
}

function loadedTime(
  system: SystemLoad,
  model: LoadModel,
  within: Span | undefined,
): SystemForecast['loaded'] {
  const { name } = system.limits.system;
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const owner of system.owners()) {
    const forecast = model.byOwner(owner);
    const interval = forecast && ownInterval(forecast.load, name);
    if (!interval) continue;
    from = Math.min(from, interval.from);
    to = Math.max(to, interval.to);
  }
  from = Math.max(from, within?.from ?? from);
  to = Math.min(to, within?.to ?? to);
  return to > from ? { from: isoInstant(from), to: isoInstant(to) } : null;
}

function quotaForecasts(system: SystemLoad, peaks: readonly QuotaPeak[], model: LoadModel): ForecastQuota[] {
  return system.limits.quotas.map((quota) => {
    const peak = peaks.find((candidate) => candidate.quota === quota);
    return {
      limit: quota.limit,
      windowSeconds: quota.window,
      timezone: quota.zone?.name ?? null,
      peak: peak?.used ?? null,
      at: peak ? isoInstant(peak.at) : null,
      parts: peak ? sharesOfWindow(peak, system, model) : [],
    };
  });
}

function worstEpisode(episodes: readonly Episode[]) {
  const worst = episodes.reduce<Episode | undefined>(
    (most, episode) => (most && most.maxBacklog >= episode.maxBacklog ? most : episode),
    undefined,
  );
  return {
    from: isoInstant(worst?.from ?? 0),
    drainedAt: worst && Number.isFinite(worst.drainedAt) ? isoInstant(worst.drainedAt) : null,
    maxBacklog: worst?.maxBacklog ?? 0,
    maxDelaySeconds: worst?.maxDelaySeconds ?? 0,
  };
}

function lostBy(system: SystemLoad, usable: number, model: LoadModel, within: Span | undefined) {
  const { everydayRequests, visits, value } = lossesOf(system, usable, model, within);
  return {
    everydayRequests,
    visitsTurnedAway: visits,
    lostValue: value[0] ?? null,
    lostValues: value,
  };
}
