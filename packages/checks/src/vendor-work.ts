/** Which vendors work for which campaigns. */
import {
  type Campaign,
  declarationBefore,
  type Reference,
  type SourceFile,
  type Vendor,
  type Workspace,
} from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { oncePerWorkspace } from './per-workspace.ts';

/** A place at which somebody relies on a vendor. */
export interface VendorWork {
  readonly reference: Reference;
  readonly file: SourceFile;
  /** Absent where a system or a team relies on the vendor. */
  readonly campaign?: Campaign;
}

/** Where planned and running campaigns, systems and teams rely on a vendor, in the order of their files. */
export const workOf: (vendor: Vendor, workspace: Workspace) => readonly VendorWork[] = oncePerWorkspace(
  (vendor: Vendor, workspace) => {
    if (workspace.lookup('vendor', vendor.name)[0]?.declaration !== vendor) return [];
    return workspace.usesOf(vendor).flatMap(({ reference, file }): VendorWork[] => {
      const around = declarationBefore(file, reference.span.start);
      if (!around || NO_WORK.has(reference.statement)) return [];
      if (around.kind === 'system' || around.kind === 'team') return [{ reference, file }];
      if (around.kind !== 'campaign' || isClosed(around) || isDraft(around)) return [];
      return [{ reference, file, campaign: around }];
    });
  },
);

/** Statements that name a vendor as a party, not as somebody who does the work. */
const NO_WORK: ReadonlySet<string> = new Set(['between', 'promise', 'needs', 'funding', 'cost']);
