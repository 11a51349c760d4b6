/** Which vendors have personal data of ours, for which uses, and whether anybody relies on them. */
import type { Campaign, Use, Vendor, Workspace } from '@liaison/model';
import { keepersOf, PERSONAL_DATA } from './data-keepers.ts';
import { oncePerWorkspace } from './per-workspace.ts';
import { workOf } from './vendor-work.ts';

/** Whether a vendor says that it has data of people, and planned or running campaigns or systems rely on it. */
export function handlesPeople(vendor: Vendor, workspace: Workspace): boolean {
  const says = vendor.processes.some(({ what }) => what?.value === PERSONAL_DATA);
  return says && workOf(vendor, workspace).length > 0;
}

/** Uses of personal data for which a vendor gets the data, in campaigns that are planned or running. */
export const usesAt: (
  vendor: Vendor,
  workspace: Workspace,
) => readonly { readonly use: Use; readonly campaign: Campaign }[] = oncePerWorkspace(
  (vendor: Vendor, workspace) => {
    const campaigns = new Set(workOf(vendor, workspace).flatMap(({ campaign }) => campaign ?? []));
    return [...campaigns].flatMap((campaign) =>
      campaign.uses
        .filter((use) =>
          keepersOf(use, campaign, workspace).some(({ declared }) => declared.declaration === vendor),
        )
        .map((use) => ({ use, campaign })),
    );
  },
);

/** Whether the vendor decides itself what it does with the data, as a controller of its own. */
export function isController({ dataRole }: Vendor): boolean {
  return dataRole?.role?.value === 'controller' || dataRole?.role?.value === 'joint-controller';
}

/** Another vendor for which something was written: the house asks for it then. */
export function otherVendor(
  vendor: Vendor,
  workspace: Workspace,
  isWritten: (other: Vendor) => boolean,
): string | undefined {
  return workspace.all('vendor').find(({ declaration }) => declaration !== vendor && isWritten(declaration))
    ?.declaration.name;
}
