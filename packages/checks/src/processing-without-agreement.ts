/** A vendor that gets personal data, and no agreement that says what it may do with them. */
import type { Campaign, Channel, Reference, Vendor, Workspace } from '@liaison/model';
import { hasUnknownLine, neededConsent } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { type VendorWork, workOf } from './vendor-work.ts';

type Data = { vendor: string; way?: string };

export const processingWithoutAgreement = defineCheck({
  code: 'processing-without-agreement',
  category: 'crm',
  severity: 'warning',
  on: 'vendor',
  message: ({ vendor, way }: Data) =>
    way === undefined
      ? `Vendor \`${vendor}\` processes personal data, and no agreement is named`
      : `Vendor \`${vendor}\` gets personal data from \`${way}\`, and no agreement is named`,
  help: ({ way }) =>
    way === undefined
      ? 'Add `under` with the data processing agreement, such as `processes personal-data in EU under "DPA-12"`'
      : 'Add `processes personal-data in … under "…"` with the data processing agreement',
  run(vendor, { workspace }, report) {
    if (vendor.name === '' || vendor.dataRole?.under !== undefined || hasUnknownLine(vendor)) return;
    const own = vendor.processes.filter(({ what }) => what === undefined || what.value === PERSONAL_DATA);
    if (own.some(({ under, what }) => under !== undefined || what === undefined)) return;
    const works = workOf(vendor, workspace);
    const [line] = own;
    if (line) {
      if (works.length > 0) report({ at: line.span, data: { vendor: vendor.name } });
      return;
    }
    for (const work of works) {
      const way = wayOf(work, vendor, workspace);
      if (way === undefined) continue;
      report({
        at: vendor.nameSpan,
        data: { vendor: vendor.name, way },
        related: [relatedPlace(work.file, work.reference.span, 'It gets the data here')],
      });
      return;
    }
  },
});

const PERSONAL_DATA = 'personal-data';

/** The channel, form or tag by which a vendor gets to know people of ours. */
function wayOf(
  { campaign, reference }: VendorWork,
  vendor: Vendor,
  workspace: Workspace,
): string | undefined {
  if (!campaign) return undefined;
  const channel = campaign.channels.find(({ through }) => through === reference);
  if (channel) return isOfOurs(channel, vendor, workspace) ? channel.name : undefined;
  return formOf(reference, campaign) ?? tagOf(reference, campaign);
}

/** A kind that needs consent reaches people by their address; the vendor's own people it has anyway. */
function isOfOurs(channel: Channel, vendor: Vendor, workspace: Workspace): boolean {
  if (!neededConsent(channel, workspace)) return false;
  const list = workspace.resolveTo('list', channel.audience?.source)?.declaration;
  return list?.belongsTo?.name !== vendor.name;
}

function formOf(reference: Reference, { captures }: Campaign): string | undefined {
  return captures.find(({ fields }) =>
    fields.some(
      ({ sharedWith, type }) => sharedWith.includes(reference) && PERSONAL.has(type?.type.name ?? ''),
    ),
  )?.name;
}

/** A script that the vendor has on a page sees at least the address of the device. */
function tagOf(reference: Reference, { pages }: Campaign): string | undefined {
  const tags = pages.flatMap((page) => page.tags);
  return tags.find(({ vendor }) => vendor === reference)?.name?.value;
}

/** Kinds of answers by which a person can be reached. */
const PERSONAL: ReadonlySet<string> = new Set(['email', 'phone', 'address']);
