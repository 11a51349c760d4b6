/**
 * What a review has to know of the load of one version. It is taken down at once, so that the forecast may go on to the
 * other version: what campaigns do stays what it is, and only the sums over all of them become others.
 */
import type { Campaign } from '../campaign.ts';
import { rateOf } from '../load/amounts.ts';
import type { CampaignLoad } from '../load/campaign-load.ts';
import type { Indexed } from '../load/forecast-index.ts';
import { windowOf } from '../load/forecast-shares.ts';
import { totalOf } from '../load/stream.ts';
import type { SystemLimits } from '../load/system-limits.ts';
import type { QuotaPeak, SystemLoad } from '../load/system-load.ts';
import { loadOf } from '../load/workspace-load.ts';
import type { Capacity, Quota } from '../system.ts';
import type { UnitTable } from '../units.ts';
import type { Workspace } from '../workspace.ts';
import { isoInstant, type Zone } from '../zone.ts';

/** What of a load is limited. */
export interface LimitName {
  /** Requests per second, users at a time, or requests within a window. */
  readonly kind: 'rate' | 'users' | 'quota';
  /** How long the window is. */
  readonly seconds?: number;
  /** Where the window begins at midnight; without it, it rolls. */
  readonly zone?: Zone;
}

/** When a limit is used most, and how much of it. */
export interface LoadMoment {
  /** What everybody uses, with the everyday load: requests per second, or what else the limit counts. */
  readonly rate: number;
  /** ISO 8601, in UTC; of a window its end, of one that begins at midnight its beginning. */
  readonly at: string;
  /** What the everyday load has of it. */
  readonly everyday: number;
}

/** A limit, and the most that is used of it. */
export interface LimitState {
  readonly name: LimitName;
  /** What may be used; undefined where nobody says. */
  readonly limit: number | undefined;
  /** Where that is stated. */
  readonly line: Capacity | Quota | undefined;
  /** Null where no campaign loads the system. */
  readonly worst: LoadMoment | null;
  /** Campaigns that are there then, the heaviest first; asks the version. */
  readonly owners: () => readonly string[];
}

export interface SystemState {
  readonly limits: SystemLimits;
  /** The rate, stated or not, then users and quotas where they are stated. */
  readonly states: readonly LimitState[];
  /** Campaigns that touch the system, whatever their status. */
  readonly touching: readonly Indexed<unknown>[];
}

export interface LoadState {
  /** In the order of their files. */
  readonly systems: readonly SystemState[];
  /** What a campaign does, alone. */
  of(campaign: Campaign): CampaignLoad | undefined;
}

/** Takes the load of a version down. Only `owners` asks the version again. */
export function loadState(workspace: Workspace): LoadState {
  const model = loadOf(workspace);
  const forecasts = model.forecasts();
  let loads: Map<Campaign, CampaignLoad> | undefined;
  return {
    systems: model.allSystems().map((system) => ({
      limits: system.limits,
      states: statesOf(system, workspace.units),
      touching: model.touching(system.limits.system.name),
    })),
    of(campaign) {
      loads ??= new Map(forecasts.map((forecast) => [forecast.campaign, forecast.load]));
      return loads.get(campaign);
    },
  };
}

function statesOf(system: SystemLoad, units: UnitTable): LimitState[] {
  const { users } = system.limits;
  return [rateState(system), ...(users ? [usersState(system)] : []), ...quotaStates(system, units)];
}

function rateState(system: SystemLoad): LimitState {
  const { usable, rate } = system.limits;
  const peak = system.peak();
  return {
    name: { kind: 'rate' },
    limit: usable,
    line: rate?.line,
    worst: peak ? { rate: peak.rate, at: isoInstant(peak.at), everyday: system.baselineAt(peak.at) } : null,
    owners: () => (peak ? system.culprits(peak.at).map(({ owner }) => owner) : []),
  };
}

function usersState(system: SystemLoad): LimitState {
  const { users } = system.limits;
  const peak = system.usersPeak();
  const own = peak ? system.usersAt(peak.at).reduce((sum, part) => sum + part.users, 0) : 0;
  return {
    name: { kind: 'users' },
    limit: users?.amount,
    line: users?.line,
    worst: peak
      ? { rate: peak.users, at: isoInstant(peak.at), everyday: Math.max(0, peak.users - own) }
      : null,
    owners: () =>
      !peak
        ? []
        : system
            .usersAt(peak.at)
            .sort((a, b) => b.users - a.users)
            .map(({ owner }) => owner),
  };
}

/** Of the quotas that count requests. */
function quotaStates(system: SystemLoad, units: UnitTable): LimitState[] {
  const peaks = system.quotaPeaks();
  return system.limits.quotas
    .filter(({ line }) => /^(?:requests?)?$/.test(rateOf(line.amount, units)?.things ?? ''))
    .map((quota) => {
      const peak = peaks.find((candidate) => candidate.quota === quota);
      const { window: seconds, zone, limit, line } = quota;
      return {
        name: { kind: 'quota', seconds, ...(zone && { zone }) },
        limit,
        line,
        worst: peak ? fullestWindow(peak, system) : null,
        owners: () =>
          !peak
            ? []
            : system
                .requestsWithin(windowOf(peak))
                .sort((a, b) => b.requests - a.requests)
                .map(({ owner }) => owner),
      };
    });
}

function fullestWindow(peak: QuotaPeak, system: SystemLoad): LoadMoment {
  const { from, to } = windowOf(peak);
  return { rate: peak.used, at: isoInstant(peak.at), everyday: totalOf(system.everyday(from, to)) };
}
