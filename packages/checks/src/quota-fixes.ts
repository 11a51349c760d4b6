/** Fixes of a quota that is exceeded: another plan of the heaviest send with which its fullest window fits. */
import {
  type CampaignLoad,
  exceeds,
  extraOf,
  ownWindowPeak,
  type QuotaPeak,
  type Workspace,
} from '@liaison/model';
import { limitFixes } from './capacity-fixes.ts';
import { compact } from './figures.ts';
import type { Fix } from './finding.ts';
import type { JudgedLoad } from './judged-loads.ts';
import type { ChannelPart } from './load-parts.ts';

/**
 * Takes who has a part in the fullest window, the heaviest first, and when that window ends. With each plan the
 * system's other quotas are kept that were kept before.
 */
export function quotaFixes(
  judged: JudgedLoad<QuotaPeak>,
  heaviest: readonly ChannelPart[],
  end: number,
  workspace: Workspace,
): Fix[] {
  const { load, worst } = judged;
  const { name } = load.limits.system;
  const { line, limit: most, window, zone } = worst.quota;
  const isOver = ({ quota, used }: QuotaPeak) => exceeds(used, quota.limit);
  const over = load.quotaPeaks().filter(isOver);
  const isGivenUp = ({ quota }: QuotaPeak) =>
    quota.line !== line && over.some((peak) => peak.quota.line === quota.line);
  const peaksWith = (plan: CampaignLoad) => load.quotaPeaksWith(extraOf(plan, name));
  const isThis = ({ quota }: QuotaPeak) => quota.line === line;
  const limit = {
    at: end - 1,
    heaviest,
    isHopeless: (from: number, to: number) =>
      load.quotaPeaksWithin({ from, to }).some((peak) => isThis(peak) && isOver(peak)),
    fits: (plan: CampaignLoad) => peaksWith(plan).every((peak) => isGivenUp(peak) || !isOver(peak)),
    fitsAlone: (plan: CampaignLoad) => !exceeds(ownWindowPeak(plan, name, window, zone)?.requests, most),
    described: (plan: CampaignLoad) =>
      `${compact(peaksWith(plan).find(isThis)?.used ?? 0)} of ${compact(most)} requests`,
  };
  return limitFixes(judged, limit, workspace);
}
