/** Money of a campaign in several currencies, of which nobody can say whether it is within the funding. */
import { isClosed, isDraft } from './campaign-status.ts';
import { costsOf } from './cost-lines.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { currencyOf, spendsOf } from './spends.ts';

interface Data {
  /** "`search` spends" or "`scaling` costs". */
  readonly what: string;
  readonly spends: string;
  readonly funded: string;
}

export const mixedCurrencies = defineCheck({
  code: 'mixed-currencies',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ what, spends, funded }: Data) =>
    `${what} ${spends} of a funding in ${funded}, and the two cannot be added`,
  help: ({ spends, funded }) =>
    `Write the amount in ${funded}, at the rate that finance plans with, and the ${spends} in a comment`,
  run(campaign, { workspace, file }, report) {
    const total = campaign.funding?.total;
    const funded = currencyOf(total, workspace);
    if (!total || funded === undefined || isDraft(campaign) || isClosed(campaign)) return;
    const parts = [
      ...spendsOf(campaign, workspace).map(({ channel, currency, at }) => ({
        what: `\`${channel.name}\` spends`,
        currency,
        at,
      })),
      ...costsOf(campaign, workspace).map(({ item, currency, written }) => ({
        what: `\`${item}\` costs`,
        currency,
        at: written.span,
      })),
    ];
    for (const { what, currency, at } of parts) {
      if (currency === funded) continue;
      report({
        at,
        data: { what, spends: currency, funded },
        related: [relatedPlace(file, total.span, 'The funding')],
      });
    }
  },
});
