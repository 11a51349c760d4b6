/** Where a campaign may go wrong: systems that it brings near the most that can be used of them. */
import type { Campaign } from './campaign.ts';
import { type TightSecond, tightSecondAbove } from './load/tight-second.ts';
import { loadOf } from './load/workspace-load.ts';
import type { Workspace } from './workspace.ts';

/** Share of what can be used of a system above which a campaign is at risk there; a repository may decide otherwise. */
export const RISK_SHARE = 0.8;

export interface SystemAtRisk extends TightSecond {
  readonly system: string;
  /** Of what can be used of it; more than 1 where the plan does not fit. */
  readonly share: number;
}

/**
 * The systems that get more than a share of their usable rate in the second in which the campaign makes it tightest,
 * with the everyday load and all other campaigns; the fullest first. What nobody knows the capacity of is not among
 * them.
 */
export function systemsAtRisk(
  campaign: Campaign,
  workspace: Workspace,
  share = RISK_SHARE,
): readonly SystemAtRisk[] {
  const model = loadOf(workspace);
  const forecast = model.of(campaign);
  if (!forecast) return [];
  return [...forecast.load.systems.keys()]
    .flatMap((name): SystemAtRisk[] => {
      const system = model.system(name);
      const usable = system?.limits.usable;
      if (!system || !usable) return [];
      const tight = tightSecondAbove(usable * share, forecast, system);
      return tight ? [{ ...tight, system: name, share: tight.rate / usable }] : [];
    })
    .sort((a, b) => b.share - a.share);
}
