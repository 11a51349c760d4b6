/** Budget lines as limits: each line is a limit of its own, and all of them must hold (definition 27). */
import type { Campaign } from '../campaign.ts';
import type { BudgetLine } from '../capacity-budget.ts';
import type { Workspace } from '../workspace.ts';
import type { Zone } from '../zone.ts';
import { type Rate, rateOf, usersOf } from './amounts.ts';
import type { CampaignLoad } from './campaign-load.ts';
import { KeptAnswers } from './kept-answers.ts';
import { ownPeak, ownUsersPeak, ownWindowPeak } from './own-load.ts';
import { systemLimits } from './system-limits.ts';

export interface BudgetLimit {
  readonly line: BudgetLine;
  /** Name of the system. */
  readonly system: string;
  /** Requests per second, users at a time, or requests within a window. */
  readonly kind: 'rate' | 'users' | 'window';
  /** In requests, where the line counts visits. */
  readonly amount: number;
  /** Of a `window`, in seconds. */
  readonly seconds?: number;
  /** Of a `window` that is a day of the system's quota: where its midnight is. */
  readonly zone?: Zone;
  /** Requests for each visit, where the line counts visits; 1 otherwise. */
  readonly perVisit: number;
}

/** What a campaign uses of a budget line at its worst. */
export interface BudgetUse {
  /** In the unit of the limit's `amount`. */
  readonly amount: number;
  readonly at: number;
}

/**
 * The lines of a campaign's budget that can be read and whose systems are known. `rps` and its likes are rates,
 * and so is what is counted per second; `25k requests per 24 h` is what may come within any 24 hours, or within
 * a calendar day where the system's quota of a day has a time zone.
 */
export function budgetLimits(campaign: Campaign, load: CampaignLoad, workspace: Workspace): BudgetLimit[] {
  return readLimits(campaign, load, workspace).flatMap((limit): BudgetLimit[] => {
    const system = workspace.resolveTo('system', limit.line.system)?.declaration;
    if (!system) return [];
    if (limit.kind !== 'window') return [limit];
    const quota = systemLimits(system, workspace).quotas.find(({ window }) => window === limit.seconds);
    return [quota?.zone ? { ...limit, zone: quota.zone } : limit];
  });
}

/** What the lines say, whatever is known of their systems: that rests on nothing but what the load rests on. */
function readLimits(campaign: Campaign, load: CampaignLoad, workspace: Workspace): readonly BudgetLimit[] {
  const known = limitsOfLoads.get(load);
  if (known?.campaign === campaign) return known.limits;
  const limits = (campaign.budget?.lines ?? []).flatMap((line) => readLine(line, load, workspace));
  limitsOfLoads.set(load, { campaign, limits });
  return limits;
}

const limitsOfLoads = new WeakMap<CampaignLoad, { campaign: Campaign; limits: readonly BudgetLimit[] }>();

function readLine(line: BudgetLine, load: CampaignLoad, { units }: Workspace): BudgetLimit[] {
  const system = line.system.name;
  const users = usersOf(line.amount, units);
  if (users !== undefined) return [{ line, system, kind: 'users', amount: users, perVisit: 1 }];
  const rate = rateOf(line.amount, units);
  if (!rate || !isLoad(rate)) return [];
  const perVisit = /^visits?$/.test(rate.things ?? '') ? dearestVisit(load, system) : 1;
  if (rate.window === undefined || rate.window === 1) {
    return [{ line, system, perVisit, kind: 'rate', amount: rate.perSecond * perVisit }];
  }
  const amount = rate.perSecond * rate.window * perVisit;
  return [{ line, system, perVisit, kind: 'window', amount, seconds: rate.window }];
}

/** Whether a rate counts what systems count; forms or messages per hour are none of it. */
export function isLoad({ things }: Rate): boolean {
  return things === undefined || /^(?:requests?|visits?)$/.test(things);
}

/** What the campaign alone uses at its worst, without the everyday load; undefined where that is not known. */
export function useOf(limit: BudgetLimit, load: CampaignLoad): BudgetUse | undefined {
  // Of rates the peak itself is kept; most budgets are rates, and the collector is slow with weak keys.
  if (limit.kind === 'rate') return findUse(limit, load);
  const key = `${limit.kind} ${limit.seconds ?? ''} ${limit.zone?.name ?? ''} ${limit.system}`;
  return usesOfLoads.get(load, key, () => findUse(limit, load));
}

const usesOfLoads = new KeptAnswers<CampaignLoad, BudgetUse | undefined>();

function findUse(limit: BudgetLimit, load: CampaignLoad): BudgetUse | undefined {
  switch (limit.kind) {
    case 'rate': {
      const peak = ownPeak(load, limit.system);
      return peak && { amount: peak.rate, at: peak.at };
    }
    case 'users': {
      const peak = ownUsersPeak(load, limit.system);
      return peak && { amount: peak.users, at: peak.at };
    }
    case 'window': {
      const peak = ownWindowPeak(load, limit.system, limit.seconds ?? 0, limit.zone);
      return peak && { amount: peak.requests, at: peak.at };
    }
  }
}

/** Requests on a system for one visit, of the channel for which a visit costs most (definition 28). */
function dearestVisit(load: CampaignLoad, system: string): number {
  const perChannel = new Map<string, Map<string, number>>();
  for (const { channel, perVisit, path, cause, capture } of load.systems.get(system) ?? []) {
    const ways = perChannel.get(channel) ?? new Map<string, number>();
    // Each wave of a channel goes the same ways; a way counts once.
    ways.set(`${cause} ${capture ?? ''} ${path.join(' ')}`, perVisit);
    perChannel.set(channel, ways);
  }
  const sums = [...perChannel.values()].map((ways) =>
    [...ways.values()].reduce((sum, cost) => sum + cost, 0),
  );
  return Math.max(0, ...sums) || 1;
}
