/**
 * Which approvals a campaign waits for, by what is in the model: those that are pending, and the roles that have to
 * agree and of which there is no line.
 */
import type { Campaign } from './campaign.ts';
import type { Span } from './source.ts';

export interface MissingApproval {
  readonly role: string;
  /** The line that says `pending`; absent where there is no line. */
  readonly span?: Span;
}

/** Each role once. What is over or cancelled waits for nobody. */
export function missingApprovals(campaign: Campaign): MissingApproval[] {
  if (['done', 'cancelled'].includes(campaign.status?.value ?? '')) return [];
  const written = new Set(campaign.approvals.flatMap(({ role }) => role?.name ?? []));
  const pending = new Map<string, MissingApproval>();
  for (const { role, pending: isPending, span } of campaign.approvals) {
    if (role && isPending && !pending.has(role.name)) pending.set(role.name, { role: role.name, span });
  }
  const absent = rolesFor(campaign).filter((role) => !written.has(role));
  return [...pending.values(), ...absent.map((role) => ({ role }))];
}

/** Marketing and IT always; privacy where personal data is taken, CRM where it is written, security with payments. */
function rolesFor({ captures, pci }: Campaign): string[] {
  const asks = captures.some(({ fields }) => fields.length > 0);
  const writes = captures.some(
    ({ fields, sets }) => sets.length > 0 || fields.some(({ mappings }) => mappings.length > 0),
  );
  return [
    'marketing',
    'it',
    ...(asks ? ['privacy'] : []),
    ...(writes ? ['crm'] : []),
    ...(pci ? ['security'] : []),
  ];
}
