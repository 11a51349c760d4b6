/** The worst second of a system: how high, who makes it, how much higher it can get, and what is reserved then. */
import type { Workspace } from '../workspace.ts';
import { type BudgetLimit, budgetLimits } from './budget-limits.ts';
import { busiestSecond } from './busy-second.ts';
import { type ForecastMoment, momentForecast } from './forecast-moment.ts';
import type { LoadModel } from './load-model.ts';
import { ownInterval } from './own-load.ts';
import type { Span } from './spans.ts';
import type { Peak } from './stream.ts';
import type { SystemLoad } from './system-load.ts';

export interface ForecastPeak extends ForecastMoment {
  /** The worst second if responses are lower by the band, and if they are higher. */
  readonly low: number;
  readonly high: number;
  /** Requests in the busiest second, by chance, that is not exceeded with 99 %. */
  readonly busiestSecond: number;
  /** Everyday load and the budgets of those who are at work then; without a budget, what they bring. */
  readonly budgeted: number;
}

export interface SystemQuestion {
  readonly workspace: Workspace;
  readonly band: number;
  /** The time to look at; all days with campaigns where it is undefined. */
  readonly within: Span | undefined;
  readonly at: number | undefined;
}

/** The worst second, in a span or of all; `scale` multiplies what campaigns bring. */
export function peakOf(system: SystemLoad, scale: number, within: Span | undefined): Peak | undefined {
  return within ? system.peakWithin(within, scale) : system.peak(scale);
}

/** A worst second with its band and with chance on top. */
export function peakForecast(
  { rate, at }: Peak,
  system: SystemLoad,
  model: LoadModel,
  { workspace, band, within }: SystemQuestion,
): ForecastPeak {
  return {
    ...momentForecast(at, system, model, rate),
    low: peakOf(system, 1 - band, within)?.rate ?? rate,
    high: peakOf(system, 1 + band, within)?.rate ?? rate,
    busiestSecond: busiestSecond(rate, {
      seconds: secondsNear(rate, at, system),
      quantile: SURE,
      dispersion: dispersionAt(at, rate, system),
    }),
    budgeted: budgetedAt(at, system, model, workspace),
  };
}

/** Sure enough of the busiest second. */
const SURE = 0.99;

/** Seconds of the hours around the worst one in which the load is nearly as high: as many chances for a busy one. */
function secondsNear(rate: number, at: number, system: SystemLoad): number {
  const pieces = system.pieces(at - NEIGHBOURHOOD, at + NEIGHBOURHOOD);
  const seconds = pieces.reduce(
    (sum, { from, to, rate: begin, slope }) =>
      begin + (slope * (to - from)) / 2 >= NEARLY * rate ? sum + (to - from) : sum,
    0,
  );
  return Math.max(1, seconds);
}

const NEIGHBOURHOOD = 3600;
const NEARLY = 0.99;

/** Requests that come together, one visit's, weighted by their rates. */
function dispersionAt(at: number, rate: number, system: SystemLoad): number {
  if (rate <= 0) return 1;
  let weighted = system.baselineAt(at) * Math.max(1, system.limits.requestsPerVisit ?? 1);
  for (const { part, rate: own } of system.partsAt(at)) weighted += own * Math.max(1, part.perVisit);
  return weighted / rate;
}

/** Everyday load and budgets of those who are at work at an instant; without a budget, what they bring then. */
function budgetedAt(at: number, system: SystemLoad, model: LoadModel, workspace: Workspace): number {
  const { name } = system.limits.system;
  const rates = new Map<string, number>();
  for (const { owner, rate } of system.partsAt(at)) rates.set(owner, (rates.get(owner) ?? 0) + rate);
  let sum = system.baselineAt(at);
  for (const owner of system.owners()) {
    const forecast = model.byOwner(owner);
    const interval = forecast && ownInterval(forecast.load, name);
    if (!interval || at < interval.from || at > interval.to) continue;
    const budget = rateBudget(budgetLimits(forecast.campaign, forecast.load, workspace), name);
    sum += budget ?? rates.get(owner) ?? 0;
  }
  return sum;
}

/** The strictest rate of a campaign's budget for a system, in requests per second: all lines must hold. */
export function rateBudget(lines: readonly BudgetLimit[], system: string): number | undefined {
  const rates = lines
    .filter((line) => line.system === system && line.kind === 'rate')
    .map(({ amount }) => amount);
  return rates.length > 0 ? Math.min(...rates) : undefined;
}
