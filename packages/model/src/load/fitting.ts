/**
 * The mildest change of how fast a channel sends with which a campaign fits: a longer window, or a throttle. What fits
 * is asked of the caller, with the forecast of each plan that is tried.
 */
import type { Campaign } from '../campaign.ts';
import type { Workspace } from '../workspace.ts';
import { type CampaignLoad, campaignLoad } from './campaign-load.ts';
import { firstFitting, roundFiguresDown, WINDOWS } from './first-fitting.ts';
import type { SendWindow } from './send-windows.ts';
import { longest, spreadPlan } from './spread-plan.ts';
import { type SendChoice, withThrottle, withWindow } from './variations.ts';

/** Whether a plan of the campaign is within its limits. */
export type Fits = (load: CampaignLoad) => boolean;

/** Nobody spreads a send over more. */
const LONGEST = 72 * 3600;

/**
 * Seconds of the shortest window with which it fits, of those that people write (`WINDOWS`, up to 3 days): longer than
 * now where it does not fit now. Undefined if none does, or if the channel cannot be spread.
 */
export function shortestWindow(
  campaign: Campaign,
  channel: string,
  choice: SendChoice,
  fits: Fits,
  workspace: Workspace,
): number | undefined {
  const search = windowSearch(campaign, channel, choice, fits, workspace);
  if (!search) return undefined;
  return firstFitting(
    WINDOWS.filter((seconds) => seconds > search.from),
    search.isEnough,
  );
}

/**
 * The highest throttle of a channel with which it fits, in messages per hour of two digits that count: slower than now
 * where it does not fit now. Undefined if none does, or if the channel cannot be spread.
 */
export function highestThrottle(
  campaign: Campaign,
  channel: string,
  fits: Fits,
  workspace: Workspace,
): number | undefined {
  const plan = spreadPlan(campaign, channel, workspace);
  if (!plan) return undefined;
  const pace = fastest(plan.windows) * 3600;
  const most = Math.max(...plan.windows.map(({ messages }) => messages));
  const slower = roundFiguresDown(pace, (most / LONGEST) * 3600).filter((perHour) => perHour < pace);
  return firstFitting(slower, (perHour) =>
    fits(campaignLoad(withThrottle(campaign, channel, perHour / 3600), workspace)),
  );
}

/** From which window on to look, and whether one is long enough: also for the vendor, whose limit `over` overrides. */
function windowSearch(
  campaign: Campaign,
  channel: string,
  choice: SendChoice,
  fits: Fits,
  workspace: Workspace,
): { readonly from: number; readonly isEnough: (seconds: number) => boolean } | undefined {
  const plan = spreadPlan(campaign, channel, workspace);
  const sends = campaign.channels.find(({ name }) => name === channel)?.sends ?? [];
  const meant = plan?.windows.filter(({ send }) => choice === 'all' || send === sends[choice]) ?? [];
  if (!plan || meant.length === 0) return undefined;
  const most = Math.max(fastest(plan.windows), plan.limit ?? Number.POSITIVE_INFINITY) * (1 + 1e-9);
  const isEnough = (seconds: number) => {
    const load = campaignLoad(withWindow(campaign, channel, choice, seconds), workspace);
    const windows = load.channels.find((each) => each.channel.name === channel)?.windows ?? [];
    return fastest(windows) <= most && fits(load);
  };
  return { from: fits(plan.load) ? 0 : longest(meant), isEnough };
}

/** Most messages per second of all windows together. */
function fastest(windows: readonly SendWindow[]): number {
  const changes = windows.flatMap(({ from, seconds, messages }) => {
    const pace = messages / Math.max(seconds, 1);
    return [
      { at: from, by: pace },
      { at: from + Math.max(seconds, 1), by: -pace },
    ];
  });
  let [pace, most] = [0, 0];
  for (const { by } of changes.sort((a, b) => a.at - b.at || a.by - b.by)) {
    pace += by;
    most = Math.max(most, pace);
  }
  return most;
}
