/** How a channel tells its people one by one, which is what can be done more slowly or in parts. */
import type { Campaign } from '../campaign.ts';
import type { Channel } from '../channel.ts';
import type { Workspace } from '../workspace.ts';
import { kindOf } from './audience.ts';
import { type CampaignLoad, campaignLoad } from './campaign-load.ts';
import { curveOf } from './channel-curve.ts';
import { type SendWindow, vendorLimit } from './send-windows.ts';
import { at } from './stream.ts';

/**
 * Whether messages go out one by one, so that they can go out more slowly. A spot, a show and a code on a screen are
 * on air as long as they are, a post stands there at once, and steady visits and follow-ups have no send at all.
 */
export function isSpreadable(channel: Channel, workspace: Workspace): boolean {
  if (channel.sends.length === 0 || channel.visits || channel.follows) return false;
  const kind = kindOf(channel, workspace);
  if (kind?.lasting || channel.sends.some(({ lasting }) => lasting)) return false;
  const curve = curveOf(channel, workspace);
  // To a show people come from before its begin on.
  if (curve && at(curve.times, 0) < 0) return false;
  const isPaced = channel.throttle ?? channel.through ?? channel.sends.find(({ over }) => over);
  return (kind?.jitter ?? kind?.needsConsent ?? isPaced) !== undefined;
}

export interface SpreadPlan {
  readonly windows: readonly SendWindow[];
  readonly load: CampaignLoad;
  /** Messages per second that the vendor takes. */
  readonly limit: number | undefined;
}

/** How a channel that can be spread sends now; undefined where it cannot, or where nothing is known of it. */
export function spreadPlan(
  campaign: Campaign,
  channel: string,
  workspace: Workspace,
): SpreadPlan | undefined {
  const declared = campaign.channels.find(({ name }) => name === channel);
  if (!declared || !isSpreadable(declared, workspace)) return undefined;
  const load = campaignLoad(campaign, workspace);
  const windows = load.channels.find((each) => each.channel === declared)?.windows ?? [];
  return windows.length > 0 ? { windows, load, limit: vendorLimit(declared, workspace) } : undefined;
}

/** Seconds of the longest window. */
export function longest(windows: readonly SendWindow[]): number {
  return Math.max(0, ...windows.map(({ seconds }) => seconds));
}
