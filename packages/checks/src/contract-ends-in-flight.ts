/** A campaign that runs on when the contract of a vendor it relies on has ended. */
import { type Campaign, isRealDate, type Reference } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

type Data = { vendor: string; ends: string; last: string };

export const contractEndsInFlight = defineCheck({
  code: 'contract-ends-in-flight',
  category: 'dates',
  severity: 'warning',
  on: 'campaign',
  message: ({ vendor, ends, last }: Data) =>
    `Contract of \`${vendor}\` ends on ${ends}, and the campaign runs until ${last}`,
  help: ({ vendor }) =>
    `Let the contract of \`${vendor}\` run longer, end the campaign before, or take another vendor`,
  run(campaign, { workspace }, report) {
    const last = (campaign.runs?.to ?? campaign.runs?.from)?.date;
    if (isClosed(campaign) || last === undefined || !isRealDate(last)) return;
    const told = new Set<string>();
    for (const reference of vendorsOf(campaign)) {
      const vendor = workspace.resolveTo('vendor', reference);
      const ends = vendor?.declaration.contract?.until;
      if (!vendor || !ends || !isRealDate(ends.value) || ends.value >= last || told.has(reference.name))
        continue;
      told.add(reference.name);
      report({
        at: reference.span,
        data: { vendor: reference.name, ends: ends.value, last },
        related: [relatedPlace(vendor.file, ends.span, 'The last day of the contract')],
      });
    }
  },
});

/** Who works for the campaign, in the order of importance. */
function vendorsOf({ operatedBy, channels, waitingRooms, captures }: Campaign): Reference[] {
  return [
    operatedBy,
    ...channels.map(({ through }) => through),
    ...waitingRooms.map(({ through }) => through),
    ...captures.flatMap(({ fields }) => fields.flatMap(({ sharedWith }) => sharedWith)),
  ].filter((each) => each !== undefined);
}
