/** Until when a vendor's data of ours are kept, and whether its contract lasts as long. */
import { dayLater, isRealDate, type LocatedDate, type Vendor, type Workspace } from '@liaison/model';
import { lastDay } from './campaign-dates.ts';
import { keepersIn } from './data-keepers.ts';
import { workOf } from './vendor-work.ts';

/** Data that are kept longer than the contract lasts. */
export interface Outliving {
  readonly contract: LocatedDate;
  readonly campaign: string;
  readonly purpose: string;
  /** The first day on which the last of the data may be deleted, at the earliest. */
  readonly until: string;
}

/**
 * The use whose data are kept longest, if that is longer than the contract lasts. Whoever comes to know us on the last
 * day of a campaign is counted, and that what the retention counts from has happened by then.
 */
export function outlivingData(vendor: Vendor, workspace: Workspace): Outliving | undefined {
  const contract = vendor.contract?.until;
  if (!contract || !isRealDate(contract.value)) return undefined;
  const campaigns = new Set(workOf(vendor, workspace).flatMap(({ campaign }) => campaign ?? []));
  const longest = [...campaigns]
    .flatMap((campaign) => {
      const last = lastDay(campaign);
      return last === undefined ? [] : campaign.uses.map((use) => ({ campaign, use, last }));
    })
    .flatMap(({ campaign, use, last }) => {
      const time = use.retention?.time;
      const until = time && dayLater(last, time, workspace.units);
      return until !== undefined && until > contract.value ? [{ campaign, use, until }] : [];
    })
    .sort((a, b) => (a.until < b.until ? 1 : -1))
    .find(({ campaign, use }) =>
      keepersIn(campaign, use, workspace).some(({ declared }) => declared.declaration === vendor),
    );
  if (!longest) return undefined;
  const { campaign, use, until } = longest;
  return { contract, campaign: campaign.name, purpose: use.purpose?.name ?? '', until };
}
