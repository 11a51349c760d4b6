/** Channels that spend more than the campaign is funded with. */
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { currencyOf, exactMoney, spendsOf } from './spends.ts';

interface Data {
  readonly spent: number;
  readonly total: number;
  readonly currency: string;
}

export const overspentFunding = defineCheck({
  code: 'overspent-funding',
  category: 'agreement',
  severity: 'error',
  on: 'campaign',
  message: ({ spent, total, currency }: Data) =>
    `Channels spend ${exactMoney(spent, currency)}, and the funding is ${exactMoney(total, currency)}`,
  help: ({ spent, total, currency }) =>
    `Cut ${exactMoney(spent - total, currency)} of \`spend\`, or agree on more with those who pay`,
  run(campaign, { workspace, file }, report) {
    const total = campaign.funding?.total;
    const currency = currencyOf(total, workspace);
    if (!total || currency === undefined || isClosed(campaign)) return;
    // Currencies are never converted: what is spent in others comes on top.
    const spends = spendsOf(campaign, workspace).filter((spend) => spend.currency === currency);
    const spent = spends.reduce((sum, { amount }) => sum + amount, 0);
    if (spent < total.number + SMALLEST) return;
    report({
      at: total.span,
      data: { spent, total: total.number, currency },
      related: spends.map(({ channel, amount, at }) =>
        relatedPlace(file, at, `\`${channel.name}\` spends ${exactMoney(amount, currency)}`),
      ),
    });
  },
});

/** Half a cent: sums of decimals are not exact. */
const SMALLEST = 0.005;
