/** Somebody who pays a line of cost and is not among those who fund the campaign. */
import { isClosed, isDraft } from './campaign-status.ts';
import { costsOf } from './cost-lines.ts';
import { defineCheck } from './define-check.ts';
import { sharedFunding } from './funding-shares.ts';
import { partyOf } from './promises.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly payer: string;
  readonly item: string;
}

export const unlistedPayer = defineCheck({
  code: 'unlisted-payer',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ payer, item }: Data) => `\`${payer}\` pays \`${item}\`, and has no share of the funding`,
  help: ({ payer }) =>
    `Give \`${payer}\` a share in \`funding\` and take it from the others, or name who pays instead`,
  run(campaign, { workspace, file }, report) {
    const funding = sharedFunding(campaign, file, workspace);
    if (!funding || isDraft(campaign) || isClosed(campaign)) return;
    const told = new Set(funding.shares.map(({ party }) => party));
    for (const { item, paidBy } of costsOf(campaign, workspace)) {
      const payer = partyOf(paidBy, workspace);
      if (!paidBy || payer === undefined || told.has(payer)) continue;
      told.add(payer);
      const shares = campaign.funding;
      report({
        at: paidBy.span,
        data: { payer, item },
        related: shares?.total ? [relatedPlace(file, shares.total.span, 'The funding')] : [],
      });
    }
  },
});
