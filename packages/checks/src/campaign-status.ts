/** What a campaign's status means for its checks. */
import type { Campaign } from '@liaison/model';

/** Still being written: judged by what it says, not by what it does not say yet. */
export function isDraft(campaign: Campaign): boolean {
  return campaign.status?.value === 'draft';
}

/** Done or cancelled: a record of what was planned, in which nothing is left to be mended. */
export function isClosed(campaign: Campaign): boolean {
  return campaign.status?.value === 'done' || campaign.status?.value === 'cancelled';
}
