/** Campaigns that bring a system near what can be used of it, and that people should therefore watch. */
import {
  type Campaign,
  exceeds,
  loadOf,
  type SystemAtRisk,
  systemsAtRisk,
  type Workspace,
} from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import type { Settings } from './settings.ts';

/**
 * The fullest system of a campaign that is at risk; undefined for drafts and for what is over. A plan that does not fit
 * is changed first, and that is said already.
 */
export function greatestRisk(
  campaign: Campaign,
  workspace: Workspace,
  { parameters }: Settings,
): SystemAtRisk | undefined {
  if (isDraft(campaign) || isClosed(campaign)) return undefined;
  const [fullest] = systemsAtRisk(campaign, workspace, parameters.riskShare / 100);
  if (!fullest) return undefined;
  const usable = loadOf(workspace).system(fullest.system)?.limits.usable;
  return exceeds(fullest.rate, usable) ? undefined : fullest;
}
