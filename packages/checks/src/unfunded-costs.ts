/** Lines of cost that add up to more than the campaign is funded with. */
import { isClosed } from './campaign-status.ts';
import { costsOf, SMALLEST, sumOf } from './cost-lines.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { currencyOf, exactMoney, spendsOf } from './spends.ts';

interface Data {
  readonly costs: number;
  readonly total: number;
  readonly currency: string;
}

export const unfundedCosts = defineCheck({
  code: 'unfunded-costs',
  category: 'agreement',
  severity: 'error',
  on: 'campaign',
  message: ({ costs, total, currency }: Data) =>
    `Cost lines add up to ${exactMoney(costs, currency)}, and the funding is ${exactMoney(total, currency)}`,
  help: ({ costs, total, currency }) =>
    `Cut ${exactMoney(costs - total, currency)} of the lines, or agree on more with those who pay`,
  run(campaign, { workspace, file }, report) {
    const total = campaign.funding?.total;
    const currency = currencyOf(total, workspace);
    if (!total || currency === undefined || isClosed(campaign)) return;
    const costs = costsOf(campaign, workspace).filter((cost) => cost.currency === currency);
    const spends = spendsOf(campaign, workspace).filter((spend) => spend.currency === currency);
    // Where the channels alone are too dear, that is said, and the lines follow them.
    const isOverspent = sumOf(spends) >= total.number + SMALLEST;
    if (sumOf(costs) < total.number + SMALLEST || isOverspent) return;
    report({
      at: total.span,
      data: { costs: sumOf(costs), total: total.number, currency },
      related: costs.map(({ written, item, amount }) =>
        relatedPlace(file, written.span, `\`${item}\` costs ${exactMoney(amount, currency)}`),
      ),
    });
  },
});
