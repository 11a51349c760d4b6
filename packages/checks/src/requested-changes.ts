/** Changes that a campaign asks IT for, with the kinds of change that they are of. */
import type { Campaign, ChangeKind, Declared, RequestedChange, Workspace } from '@liaison/model';

export interface KnownChange {
  readonly change: RequestedChange;
  readonly kind: Declared<ChangeKind>;
}

/** The lines whose kind is known, as written. */
export function knownChanges(campaign: Campaign, workspace: Workspace): KnownChange[] {
  return campaign.changes.flatMap((change) => {
    const kind = workspace.resolveTo('change', change.change);
    return kind ? [{ change, kind }] : [];
  });
}

/** The kind of change of this name; an organisation that has other kinds need not have it. */
export function changeKind(name: string, workspace: Workspace): Declared<ChangeKind> | undefined {
  return workspace.lookup('change', name)[0];
}

/** The kinds of ITIL, as the library calls them. */
export const STANDARD = 'standard';
export const NORMAL = 'normal';
export const EMERGENCY = 'emergency';
