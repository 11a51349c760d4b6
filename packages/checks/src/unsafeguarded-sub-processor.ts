/** A vendor that passes data on to a country outside of where it keeps them, and nobody says under which safeguard. */
import type { Reference, Vendor, Workspace } from '@liaison/model';
import { PERSONAL_DATA } from './data-keepers.ts';
import { defineCheck } from './define-check.ts';
import { ADEQUATE, IN_EEA } from './law/countries.ts';
import { liesIn } from './regions.ts';
import { relatedPlace } from './related-places.ts';
import { firstWorkOf } from './vendor-work.ts';

interface Data {
  readonly vendor: string;
  readonly region: string;
  readonly kept: string;
}

export const unsafeguardedSubProcessor = defineCheck({
  code: 'unsafeguarded-sub-processor',
  category: 'vendors',
  severity: 'warning',
  on: 'vendor',
  message: ({ vendor, region, kept }: Data) =>
    `\`${vendor}\` keeps data in \`${kept}\` and passes it on to \`${region}\` without a safeguard`,
  help: ({ region }) =>
    `Ask under which clauses, and add \`under "…"\`, or have the sub-processor in \`${region}\` taken out of the contract`,
  run(vendor, { workspace }, report) {
    const bare = vendor.subProcessors.filter(({ region, under }) => region && under === undefined);
    if (bare.length === 0 || vendor.name === '' || !firstWorkOf(vendor, workspace)) return;
    const kept = vendor.processes.flatMap(({ what, region }) =>
      what?.value === PERSONAL_DATA && region ? [region] : [],
    );
    const [first] = kept;
    if (!first) return;
    const file = workspace.lookup('vendor', vendor.name)[0]?.file;
    for (const { region } of bare) {
      if (!region || !kept.every((each) => needsSafeguard(region, each, workspace))) continue;
      report({
        at: region.span,
        data: { vendor: vendor.name, region: region.name, kept: first.name },
        related: file ? [relatedPlace(file, first.span, 'Where the vendor itself keeps it')] : [],
      });
    }
  },
});

/** Outside of where the vendor keeps it, and not protected by the law of the place as well as there. */
function needsSafeguard(region: Reference, kept: Reference, workspace: Workspace): boolean {
  if (liesIn(region, kept, workspace) !== false) return false;
  const isSafe = FREE.has(region.name) && FREE.has(kept.name);
  return !isSafe;
}

/** Between these data may go as at home: GDPR Articles 44 and 45. */
const FREE: ReadonlySet<Vendor['name']> = new Set([...IN_EEA, ...ADEQUATE]);
