/** Money of a campaign in several currencies, of which nobody can say whether it is within the funding. */
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { currencyOf, spendsOf } from './spends.ts';

interface Data {
  readonly channel: string;
  readonly spends: string;
  readonly funded: string;
}

export const mixedCurrencies = defineCheck({
  code: 'mixed-currencies',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ channel, spends, funded }: Data) =>
    `\`${channel}\` spends ${spends} of a funding in ${funded}, and the two cannot be added`,
  help: ({ spends, funded }) =>
    `Write the amount in ${funded}, at the rate that finance plans with, and the ${spends} in a comment`,
  run(campaign, { workspace, file }, report) {
    const total = campaign.funding?.total;
    const funded = currencyOf(total, workspace);
    if (!total || funded === undefined || isDraft(campaign) || isClosed(campaign)) return;
    for (const { channel, currency, at } of spendsOf(campaign, workspace)) {
      if (currency === funded) continue;
      report({
        at,
        data: { channel: channel.name, spends: currency, funded },
        related: [relatedPlace(file, total.span, 'The funding')],
      });
    }
  },
});
