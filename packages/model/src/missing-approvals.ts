/**
 * Which approvals a campaign needs, and which of them it waits for: those that are pending, and the roles that have to
 * agree and of which there is no line.
 */
import type { Campaign } from './campaign.ts';
import { ownPeak } from './load/own-load.ts';
import { loadOf } from './load/workspace-load.ts';
import type { Span } from './source.ts';
import type { Workspace } from './workspace.ts';

export interface MissingApproval {
  readonly role: string;
  /** The line that says `pending`; absent where there is no line. */
  readonly span?: Span;
}

/** Share of what a system can take up to which a campaign is small for it; a repository may decide otherwise. */
export const STANDARD_SHARE = 0.1;

/** Each role once. What is over or cancelled waits for nobody. */
export function missingApprovals(
  campaign: Campaign,
  workspace: Workspace,
  share = STANDARD_SHARE,
): MissingApproval[] {
  if (['done', 'cancelled'].includes(campaign.status?.value ?? '')) return [];
  const written = new Set(campaign.approvals.flatMap(({ role }) => role?.name ?? []));
  const pending = new Map<string, MissingApproval>();
  for (const { role, pending: isPending, span } of campaign.approvals) {
    if (role && isPending && !pending.has(role.name)) pending.set(role.name, { role: role.name, span });
  }
  const absent = neededRoles(campaign, workspace, share).filter((role) => !written.has(role));
  return [...pending.values(), ...absent.map((role) => ({ role }))];
}

/**
 * Marketing always, and IT but for a standard change; privacy where personal data is taken, CRM where it is written,
 * security with payments.
 */
export function neededRoles(campaign: Campaign, workspace: Workspace, share = STANDARD_SHARE): string[] {
  const { captures, pci } = campaign;
  const asks = captures.some(({ fields }) => fields.length > 0);
  const writes = captures.some(
    ({ fields, sets }) => sets.length > 0 || fields.some(({ mappings }) => mappings.length > 0),
  );
  return [
    'marketing',
    ...(isStandardChange(campaign, workspace, share) ? [] : ['it']),
    ...(asks ? ['privacy'] : []),
    ...(writes ? ['crm'] : []),
    ...(pci ? ['security'] : []),
  ];
}

/**
 * Whether a campaign is of the sort that IT has agreed to beforehand (a standard change, as ITIL calls it): it takes no
 * data, works only with vendors whose approval somebody has signed, and brings every system less than a share of what
 * that can take. What is not known is not small.
 */
export function isStandardChange(campaign: Campaign, workspace: Workspace, share = STANDARD_SHARE): boolean {
  if (campaign.captures.length > 0 || campaign.pci) return false;
  const forecast = loadOf(workspace).of(campaign);
  if (!forecast || forecast.load.channels.some(({ unknown }) => unknown)) return false;
  const isKnownVendor = ({ name }: { readonly name: string }) =>
    (workspace.lookup('vendor', name)[0]?.declaration.approvals ?? []).some(({ pending }) => !pending);
  if (!campaign.channels.every(({ through }) => !through || isKnownVendor(through))) return false;
  return [...forecast.load.systems.keys()].every((name) => {
    const usable = loadOf(workspace).system(name)?.limits.usable;
    const peak = ownPeak(forecast.load, name)?.rate ?? 0;
    return usable !== undefined && peak <= usable * share;
  });
}
