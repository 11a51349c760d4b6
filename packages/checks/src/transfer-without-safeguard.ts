/** Data of people in Europe that goes to a country without the same protection, on no ground that is named. */
import type { Crm, Reference, Use, Vendor, Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { keepersOf, PERSONAL_DATA } from './data-keepers.ts';
import { campaignOf, hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { isUnder } from './law/audience-countries.ts';
import { ADEQUATE, IN_EEA } from './law/countries.ts';
import { liesIn } from './regions.ts';
import { relatedPlace } from './related-places.ts';

type Data = { region: string; keeper?: string; purpose: string };

export const transferWithoutSafeguard = defineCheck({
  code: 'transfer-without-safeguard',
  category: 'privacy',
  severity: 'warning',
  on: 'use',
  packs: ['gdpr'],
  message: ({ region, keeper, purpose }: Data) =>
    keeper === undefined
      ? `The transfer to \`${region}\` does not say under which safeguard`
      : `\`${keeper}\` takes data of \`use ${purpose}\` to \`${region}\`, and no safeguard is named`,
  help: ({ region }) =>
    `Write \`transfer to ${region} under "…"\` with the standard contractual clauses or the framework that covers it`,
  run(use, { workspace, file }, report) {
    const campaign = campaignOf(use, workspace);
    const { purpose, transfers } = use;
    if (!campaign || isClosed(campaign) || !purpose || hasUnknownLine(use)) return;
    if (!isUnder('eu-eprivacy', use, workspace)) return;
    const bare = transfers.find(
      ({ region, under }) => under === undefined && region && isUnsafe(region, workspace),
    );
    if (bare?.region) {
      report({ at: bare.span, data: { region: bare.region.name, purpose: purpose.name } });
      return;
    }
    const told = new Set<string>();
    for (const { declared, span } of keepersOf(use, workspace)) {
      const region = unsafeRegion(declared.declaration, use, workspace);
      if (!region || told.has(region.name)) continue;
      told.add(region.name);
      const keeper = declared.declaration.name;
      report({
        at: purpose.span,
        data: { region: region.name, keeper, purpose: purpose.name },
        related: [
          relatedPlace(declared.file, region.span, `Where \`${keeper}\` keeps it`),
          relatedPlace(file, span, 'How it gets there'),
        ],
      });
    }
  },
});

/** A country to which somebody takes the data, that needs a safeguard and has none in the use. */
function unsafeRegion(
  { processes }: Vendor | Crm,
  { residency, transfers }: Use,
  workspace: Workspace,
): Reference | undefined {
  return processes
    .flatMap(({ what, region }) => (what?.value === PERSONAL_DATA && region ? [region] : []))
    .find(
      (region) =>
        isUnsafe(region, workspace) &&
        !transfers.some((transfer) => transfer.region?.name === region.name) &&
        // That it must not be there at all is the matter of `broken-residency`.
        !(residency && liesIn(region, residency, workspace) === false),
    );
}

/** Regions of an organisation's own may lie anywhere. */
function isUnsafe(region: Reference, workspace: Workspace): boolean {
  if (workspace.resolveTo('region', region)?.file.builtIn !== true) return false;
  return !SAFE.has(region.name);
}

const SAFE: ReadonlySet<string> = new Set([...IN_EEA, ...ADEQUATE]);
