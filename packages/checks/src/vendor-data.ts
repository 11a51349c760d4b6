/** Which vendors have personal data of ours, and whether anybody relies on them. */
import type { Vendor, Workspace } from '@liaison/model';
import { PERSONAL_DATA } from './data-keepers.ts';
import { firstWorkOf } from './vendor-work.ts';

/** Whether a vendor says that it has data of people, and planned or running campaigns or systems rely on it. */
export function handlesPeople(vendor: Vendor, workspace: Workspace): boolean {
  const says = vendor.processes.some(({ what }) => what?.value === PERSONAL_DATA);
  return says && firstWorkOf(vendor, workspace) !== undefined;
}

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
