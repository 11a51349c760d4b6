/** Changes that a campaign asks IT for, with the kinds of change that they are of. */
import type {
  Campaign,
  ChangeKind,
  Declared,
  NeededLeadTime,
  RequestedChange,
  Workspace,
} from '@liaison/model';
import { kindName } from './kind-names.ts';

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

/** What the line says, without what it is `for`. */
function timeOf({ by, time }: NeededLeadTime): string {
  return by.file.text.slice(time.span.start, time.span.end);
}

/** Who asks for how much: "team `ecommerce` needs 15 business days". */
export function needsOf(needed: NeededLeadTime): string {
  const { kind, name } = needed.by.declaration;
  if (kind === 'change') return `it takes ${timeOf(needed)}`;
  return `${kindName(kind)} \`${name}\` needs ${timeOf(needed)}`;
}

/** What stands where the lead time is written. */
export function needsPlace(needed: NeededLeadTime): string {
  const { system, by } = needed;
  const { kind } = by.declaration;
  if (kind === 'change' || system === undefined) return `It takes ${timeOf(needed)}`;
  return kind === 'system' ? 'Its lead time' : `Its lead time, for system \`${system}\``;
}
