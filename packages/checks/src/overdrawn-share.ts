/** Somebody who pays more lines of cost than the share of the funding comes to. */
import { isClosed, isDraft } from './campaign-status.ts';
import { costsOf, SMALLEST, sumOf } from './cost-lines.ts';
import { defineCheck } from './define-check.ts';
import { sharedFunding } from './funding-shares.ts';
import { partyOf } from './promises.ts';
import { relatedPlace } from './related-places.ts';
import { exactMoney } from './spends.ts';

interface Data {
  readonly payer: string;
  readonly costs: number;
  readonly share: number;
  readonly currency: string;
}

export const overdrawnShare = defineCheck({
  code: 'overdrawn-share',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ payer, costs, share, currency }: Data) =>
    `\`${payer}\` pays lines of ${exactMoney(costs, currency)}, and its share is ${exactMoney(share, currency)}`,
  help: ({ costs, share, currency }) =>
    `Let others pay ${exactMoney(costs - share, currency)} of the lines, or agree on other shares`,
  run(campaign, { workspace, file }, report) {
    const funding = sharedFunding(campaign, file, workspace);
    if (!funding || isDraft(campaign) || isClosed(campaign)) return;
    const { currency, shares, total } = funding;
    const costs = costsOf(campaign, workspace).filter((cost) => cost.currency === currency);
    // Shares that are not the whole are mended first, and so are costs that are more than it.
    if (sumOf(costs) >= total + SMALLEST || Math.abs(sumOf(shares) - total) > total * ROUNDING) return;
    for (const [payer, own] of Map.groupBy(shares, ({ party }) => party)) {
      const paid = costs.filter(({ paidBy }) => partyOf(paidBy, workspace) === payer);
      const share = sumOf(own);
      if (!own[0] || sumOf(paid) <= share + total * ROUNDING + SMALLEST) continue;
      report({
        at: own[0].at,
        data: { payer, costs: sumOf(paid), share, currency },
        related: paid.map(({ written, item, amount }) =>
          relatedPlace(file, written.span, `\`${item}\` costs ${exactMoney(amount, currency)}`),
        ),
      });
    }
  },
});

/** Thirds are written with two digits. */
const ROUNDING = 0.000101;
