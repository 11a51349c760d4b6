/** How strictly changes of a campaign are judged: by how far it was, and by who had agreed to it. */
import type { Campaign } from '../campaign.ts';
import type { ChangeLevel } from './change.ts';
import type { FactFamily } from './fact.ts';

/** What may still change once a campaign is over: figures that are only known then. */
const AFTERWARDS: ReadonlySet<string> = new Set(['metrics']);

/**
 * The level of a change of a campaign, by the version that was relied upon: nobody relies on a draft; of a plan those
 * rely who have signed, and nobody on links that are not out yet; on a live campaign everybody does. What is over or
 * cancelled is a record.
 */
export function levelFor(
  level: ChangeLevel,
  base: Campaign,
  role: string | undefined,
  { area, onlyLive }: Pick<FactFamily, 'area' | 'onlyLive'>,
): ChangeLevel {
  switch (base.status?.value) {
    case 'draft':
      return 'information';
    case 'live':
      return level;
    case 'done':
    case 'cancelled':
      return AFTERWARDS.has(area) ? level : 'breaking';
    default:
      if (onlyLive) return 'information';
      return level === 'breaking' && !hasSigned(base, role) ? 'warning' : level;
  }
}

/** Whether nothing will happen any more. */
export function isOver({ status }: Campaign): boolean {
  return status?.value === 'done' || status?.value === 'cancelled';
}

/** Whether somebody has agreed in a role; without a role, whether anybody has. */
export function hasSigned({ approvals }: Campaign, role: string | undefined): boolean {
  return approvals.some(
    (approval) => !approval.pending && approval.person && (!role || approval.role?.name === role),
  );
}
