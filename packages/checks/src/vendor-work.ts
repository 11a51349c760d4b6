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
  (vendor: Vendor, workspace) => [...eachWorkOf(vendor, workspace)],
);

/** The first of these places; undefined for a vendor without work. */
export const firstWorkOf: (vendor: Vendor, workspace: Workspace) => VendorWork | undefined = oncePerWorkspace(
  (vendor: Vendor, workspace) => {
    for (const work of eachWorkOf(vendor, workspace)) return work;
    return undefined;
  },
);

function* eachWorkOf(vendor: Vendor, workspace: Workspace): Generator<VendorWork, void> {
  if (workspace.lookup('vendor', vendor.name)[0]?.declaration !== vendor) return;
  for (const { reference, file } of workspace.eachUseOf(vendor)) {
    const around = declarationBefore(file, reference.span.start);
    if (!around || NO_WORK.has(reference.statement)) continue;
    if (around.kind === 'system' || around.kind === 'team') yield { reference, file };
    else if (around.kind === 'campaign' && !isClosed(around) && !isDraft(around))
      yield { reference, file, campaign: around };
  }
}

/** Statements that name a vendor as a party, not as somebody who does the work. */
const NO_WORK: ReadonlySet<string> = new Set(['between', 'promise', 'needs', 'funding', 'cost']);
