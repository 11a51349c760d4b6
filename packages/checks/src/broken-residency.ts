/** Data that has to stay somewhere, and somebody who keeps it elsewhere. */
import type { Crm, Vendor } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { keepersOf, PERSONAL_DATA } from './data-keepers.ts';
import { campaignOf } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { liesIn } from './regions.ts';
import { relatedPlace } from './related-places.ts';

type Data = { keeper: string; region: string; purpose: string; residency: string };

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
    for (const { declared, span } of keepersOf(use, workspace)) {
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
