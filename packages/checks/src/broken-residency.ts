/** Data that has to stay somewhere, and somebody who keeps it elsewhere. */
import type {
  Campaign,
  Capture,
  CaptureField,
  Crm,
  Declared,
  FieldTarget,
  Reference,
  Span,
  Use,
  Vendor,
  Workspace,
} from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { campaignOf, neededConsent } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { liesIn } from './regions.ts';
import { relatedPlace } from './related-places.ts';

type Data = { keeper: string; region: string; purpose: string; residency: string };

/** Somebody who gets the data of a use, and where the campaign says so. */
interface Keeper {
  readonly declared: Declared<Vendor | Crm>;
  readonly span: Span;
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
    for (const { declared, span } of keepersOf(use, campaign, workspace)) {
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
          relatedPlace(file, span, 'How it gets there'),
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
  const fields = campaign.captures.flatMap((capture) => fieldsFor(capture, isFor));
  const shared = fields.flatMap(({ sharedWith }) => sharedWith);
  const vendors = [...senders, ...shared].flatMap((reference) => {
    const declared = workspace.resolveTo('vendor', reference);
    return declared ? [{ declared, span: reference.span }] : [];
  });
  const written = fields.flatMap(({ mappings }) => mappings);
  const crms = written.flatMap(({ target }) => {
    const declared = target && crmOf(target, workspace);
    return declared ? [{ declared, span: target.span }] : [];
  });
  return [...vendors, ...crms];
}

/** Questions of a form that are asked for a purpose: those that name purposes themselves for these only. */
function fieldsFor(capture: Capture, isFor: (purpose: Reference) => boolean): CaptureField[] {
  return capture.fields.filter(({ forPurposes, grants }) => {
    const own = [...forPurposes, ...grants];
    return (own.length > 0 ? own : capture.purposes).some(isFor);
  });
}

function crmOf(target: FieldTarget, workspace: Workspace): Declared<Crm> | undefined {
  const resolution = workspace.resolveTarget(target);
  if (resolution.state !== 'found') return undefined;
  return workspace.lookup('crm', resolution.object.declaration.within ?? '')[0];
}
