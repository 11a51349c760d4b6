/** Fixes of a system that has too many users at a time: another plan of the heaviest send with which all have a place. */
import { type CampaignLoad, exceeds, extraOf, ownUsersPeak, type Workspace } from '@liaison/model';
import { limitFixes } from './capacity-fixes.ts';
import { count, figure } from './figures.ts';
import type { Fix } from './finding.ts';
import type { JudgedLoad } from './judged-loads.ts';
import type { ChannelPart } from './load-parts.ts';

/** Takes who is there at the instant, the heaviest first. */
export function usersFixes(
  judged: JudgedLoad<{ readonly at: number }>,
  heaviest: readonly ChannelPart[],
  workspace: Workspace,
): Fix[] {
  const { load, worst } = judged;
  const { name } = load.limits.system;
  const most = load.limits.users?.amount ?? 0;
  const usersWith = (plan: CampaignLoad) => load.usersPeakWith(extraOf(plan, name))?.users ?? 0;
  const limit = {
    at: worst.at,
    heaviest,
    isHopeless: (from: number, to: number) => exceeds(load.usersPeakWithin({ from, to })?.users, most),
    fits: (plan: CampaignLoad) => !exceeds(usersWith(plan), most),
    fitsAlone: (plan: CampaignLoad) => !exceeds(ownUsersPeak(plan, name)?.users, most),
    described: (plan: CampaignLoad) => `${figure(usersWith(plan))} of ${count(most)} users`,
  };
  return limitFixes(judged, limit, workspace);
}
