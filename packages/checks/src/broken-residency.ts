/** Data that has to stay somewhere, and somebody who keeps it elsewhere. */
import type { Campaign, Capture, Crm, Declared, Reference, Use, Vendor, Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { campaignOf, neededConsent } from './data-uses.ts';
import { writtenTargets } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { liesIn } from './regions.ts';

type Data = { keeper: string; region: string; purpose: string; residency: string };

/** Somebody who gets the data of a use, and where the campaign says so. */
interface Keeper {
  readonly declared: Declared<Vendor | Crm>;
  readonly reference: Reference;
}

export const brokenResidency = defineCheck({
  code: 'broken-residency',
  category: 'crm',
  severity: 'error',
  on: 'use',
  message: ({ keeper, region, purpose, residency }: Data) =>
    `\`${keeper}\` keeps data in \`${region}\`; for \`${purpose}\` it has to stay in \`${residency}\``,
  help: ({ keeper, residency }) =>
    `Let \`${keeper}\` keep it in \`${residency}\`, take somebody else, or correct \`residency\` if it says too much`,
  run(use, { workspace, file }, report) {
    const campaign = campaignOf(use, workspace);
    const { residency, purpose } = use;
    if (!campaign || isClosed(campaign) || !residency || !purpose || !workspace.resolve(residency)) return;
    const told = new Set<Vendor | Crm>();
    for (const { declared, reference } of keepersOf(use, campaign, workspace)) {
      const keeper = declared.declaration;
      const outside = keeper.processes.find(
        ({ region, what }) =>
          what?.value === PERSONAL_DATA && region && liesIn(region, residency, workspace) === false,
      );
      if (!outside?.region || told.has(keeper)) continue;
      told.add(keeper);
      report({
        at: residency.span,
        data: {
          keeper: keeper.name,
          region: outside.region.name,
          purpose: purpose.name,
          residency: residency.name,
        },
        related: [
          relatedPlace(declared.file, outside.region.span, `Where \`${keeper.name}\` keeps it`),
          relatedPlace(file, reference.span, 'How it gets there'),
        ],
      });
    }
  },
});

const PERSONAL_DATA = 'personal-data';

/** Vendors that send to people for this purpose, vendors that get its answers, and CRMs that hold them. */
function keepersOf({ purpose }: Use, campaign: Campaign, workspace: Workspace): Keeper[] {
  const isFor = (each: Reference | undefined) => each !== undefined && each.name === purpose?.name;
  const senders = campaign.channels
    .filter((channel) => isFor(neededConsent(channel, workspace)))
    .flatMap(({ through }) => (through ? [through] : []));
  const answers = campaign.captures.flatMap((capture) => referencesFor(capture, isFor));
  return [...senders, ...answers].flatMap((reference) => {
    const declared = workspace.resolveTo('vendor', reference) ?? workspace.resolveTo('crm', reference);
    return declared ? [{ declared, reference }] : [];
  });
}

/** The vendors and CRMs to which a form gives answers for a purpose. */
function referencesFor(capture: Capture, isFor: (purpose: Reference) => boolean): Reference[] {
  const fields = capture.fields.filter(({ forPurposes, grants }) => {
    const own = [...forPurposes, ...grants];
    return (own.length > 0 ? own : capture.purposes).some(isFor);
  });
  const crms = capture.purposes.some(isFor) ? writtenTargets(capture).flatMap(({ crm }) => crm ?? []) : [];
  return [...fields.flatMap(({ sharedWith }) => sharedWith), ...crms];
}
