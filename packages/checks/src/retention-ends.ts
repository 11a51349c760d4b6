/** Until when a vendor's data of ours are kept, and whether its contract lasts as long. */
import { dayLater, isRealDate, type LocatedDate, type Vendor, type Workspace } from '@liaison/model';
import { lastDay } from './campaign-dates.ts';
import { usesAt } from './vendor-data.ts';

/** Data that are kept longer than the contract lasts. */
export interface Outliving {
  readonly contract: LocatedDate;
  readonly campaign: string;
  readonly purpose: string;
  /** The first day on which the last of the data may be deleted, at the earliest. */
  readonly until: string;
}

/**
 * The use whose data are kept longest after the vendor's contract, if it is one. Whoever comes to know us on the last
 * day of a campaign is counted, and that what the retention counts from has happened by then.
 */
export function outlivingData(vendor: Vendor, workspace: Workspace): Outliving | undefined {
  const contract = vendor.contract?.until;
  if (!contract || !isRealDate(contract.value)) return undefined;
  const found = usesAt(vendor, workspace).flatMap(({ use, campaign }): Outliving[] => {
    const last = lastDay(campaign);
    const time = use.retention?.time;
    const until = last !== undefined && time ? dayLater(last, time, workspace.units) : undefined;
    if (until === undefined || until <= contract.value) return [];
    return [{ contract, campaign: campaign.name, purpose: use.purpose?.name ?? '', until }];
  });
  return found.sort((a, b) => (a.until < b.until ? 1 : -1))[0];
}
