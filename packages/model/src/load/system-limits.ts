/** What a system can take, in numbers: rates, users at a time, quotas, and the everyday load below all campaigns. */
import type { Quantity } from '../quantity.ts';
import { sameMeaning } from '../same-meaning.ts';
import type { Capacity, Quota, System } from '../system.ts';
import { secondsOf, type UnitTable } from '../units.ts';
import type { Workspace } from '../workspace.ts';
import { DAY, statedZone, UTC, type Zone, zoneOf } from '../zone.ts';
import { rateOf, shareOf, usersOf } from './amounts.ts';
import { type DayShape, dayShape, EVEN, highestWeight, profileStream } from './profile-stream.ts';
import type { Stream } from './stream.ts';

/** What a system is said to take, and the line that says so. */
export interface Stated {
  /** Requests per second, or users at a time. */
  readonly amount: number;
  readonly line: Capacity;
}

export interface QuotaLimit {
  /** Requests within the window. */
  readonly limit: number;
  /** Seconds. */
  readonly window: number;
  /** Where the day begins anew at midnight; a window without a zone rolls. */
  readonly zone?: Zone;
  readonly line: Quota;
}

export interface Baseline {
  /** Mean requests per second over the hours of the profile. */
  readonly mean: number;
  readonly shape: DayShape;
  readonly zone: Zone;
  /** False where no profile says when it is busy. */
  readonly hasProfile: boolean;
}

export interface SystemLimits {
  readonly system: System;
  readonly rate: Stated | undefined;
  readonly users: Stated | undefined;
  /** The highest rate that a load test with a date has shown. */
  readonly testedRate: Stated | undefined;
  readonly quotas: readonly QuotaLimit[];
  /** Share of the capacity that is kept free; 0 where nobody says. */
  readonly headroom: number;
  /** Rate less headroom. Quotas and users have no headroom. */
  readonly usable: number | undefined;
  readonly baseline: Baseline | undefined;
  /** Requests of a visit, where the system says so. */
  readonly requestsPerVisit: number | undefined;
  /** Seconds of a visit, where the system says so. */
  readonly stay: number | undefined;
  readonly zone: Zone;
}

/** Reads a system's lines. Of several capacities the highest is what the owner answers for; the tested ones are its evidence. */
export function systemLimits(system: System, workspace: Workspace): SystemLimits {
  const { units } = workspace;
  const zone = statedZone(system.timezone) ?? UTC;
  const rateIn = ({ amount }: Capacity) => rateOf(amount, units)?.perSecond;
  const rate = highest(system.capacities, rateIn);
  const headroom = Math.min(1, shareOf(system.headroom) ?? 0);
  const stay = system.visit?.stay;
  return {
    system,
    rate,
    users: highest(system.capacities, ({ amount }) => usersOf(amount, units)),
    testedRate: highest(
      system.capacities.filter(({ tested }) => tested),
      rateIn,
    ),
    quotas: system.quotas.flatMap((quota) => quotaLimit(quota, units) ?? []),
    headroom,
    usable: rate && rate.amount * (1 - headroom),
    baseline: baselineOf(system, zone, workspace),
    requestsPerVisit: system.visit?.requests?.number,
    stay: stay && secondsOf(stay, units),
    zone,
  };
}

/** The everyday load of a system from an instant up to another. */
export function baselineStream({ mean, shape, zone }: Baseline, from: number, to: number): Stream {
  return profileStream(mean, shape, zone, from, to);
}

/** The highest everyday load, per second. */
export function baselinePeak(baseline: Baseline | undefined): number {
  return baseline ? baseline.mean * highestWeight(baseline.shape) : 0;
}

function highest(
  lines: readonly Capacity[],
  amountOf: (line: Capacity) => number | undefined,
): Stated | undefined {
  let found: Stated | undefined;
  for (const line of lines) {
    const amount = amountOf(line);
    if (amount !== undefined && (!found || amount > found.amount)) found = { amount, line };
  }
  return found;
}

function quotaLimit(line: Quota, units: UnitTable): QuotaLimit | undefined {
  const rate = rateOf(line.amount, units);
  if (!rate?.window) return undefined;
  const zone = line.zone && zoneOf(line.zone.value);
  // Only a single day begins with the calendar's; all other windows roll.
  const aligned = zone && rate.window === DAY ? zone : undefined;
  return {
    limit: rate.perSecond * rate.window,
    window: rate.window,
    line,
    ...(aligned && { zone: aligned }),
  };
}

function baselineOf(system: System, zone: Zone, workspace: Workspace): Baseline | undefined {
  const mean = meanOf(system.baseline?.amount, system, workspace.units);
  if (mean === undefined) return undefined;
  const profile = workspace.resolveTo('profile', system.baseline?.profile)?.declaration;
  const shape = profile && dayShape(profile);
  return { mean, shape: shape ?? EVEN, zone, hasProfile: shape !== undefined };
}

/** Everyday load in requests per second; visits are worth what a visit of the system costs. */
function meanOf(amount: Quantity | undefined, system: System, units: UnitTable): number | undefined {
  const rate = rateOf(amount, units);
  if (!rate) return undefined;
  const each = /^visits?$/.test(rate.things ?? '') ? (system.visit?.requests?.number ?? 1) : 1;
  return rate.perSecond * each;
}

/** Whether the load below the campaigns, and the windows of quotas, are the same. */
export function sameBackground(a: SystemLimits, b: SystemLimits): boolean {
  return (
    a.requestsPerVisit === b.requestsPerVisit &&
    a.stay === b.stay &&
    sameBaseline(a.baseline, b.baseline) &&
    a.quotas.length === b.quotas.length &&
    a.quotas.every(({ window, zone }, i) => window === b.quotas[i]?.window && zone === b.quotas[i]?.zone)
  );
}

function sameBaseline(a: Baseline | undefined, b: Baseline | undefined): boolean {
  if (!a || !b) return a === b;
  return a.mean === b.mean && a.zone === b.zone && sameMeaning(a.shape, b.shape);
}
