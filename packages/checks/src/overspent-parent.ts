/** Campaigns that cost more together than the campaign that they are parts of is funded with. */
import { isClosed } from './campaign-status.ts';
import { childCampaigns } from './child-campaigns.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { currencyOf, exactMoney } from './spends.ts';

interface Data {
  readonly parts: number;
  readonly spent: number;
  readonly total: number;
  readonly currency: string;
}

export const overspentParent = defineCheck({
  code: 'overspent-parent',
  category: 'portfolio',
  severity: 'warning',
  on: 'campaign',
  message: ({ parts, spent, total, currency }: Data) =>
    `Its ${parts === 1 ? 'part is' : `${parts} parts are`} funded with ${exactMoney(spent, currency)}, and it is with ${exactMoney(total, currency)}`,
  help: ({ spent, total, currency }) =>
    `Cut ${exactMoney(spent - total, currency)} of the parts, or agree on more for the whole`,
  run(campaign, { workspace }, report) {
    const total = campaign.funding?.total;
    const currency = currencyOf(total, workspace);
    if (!total || currency === undefined || isClosed(campaign)) return;
    // Drafts ask for nothing yet; what is done has been paid.
    const parts = workspace
      .entriesOf(childCampaigns)
      .get(campaign.name)
      .filter(({ value }) => value.status !== 'draft' && value.status !== 'cancelled')
      .filter(({ value }) => value.campaign !== campaign.name && value.currency === currency);
    const spent = parts.reduce((sum, { value }) => sum + (value.amount ?? 0), 0);
    if (spent < total.number + SMALLEST) return;
    report({
      at: total.span,
      data: { parts: parts.length, spent, total: total.number, currency },
      related: parts
        .slice(0, MOST_SHOWN)
        .map(({ value, file }) =>
          relatedPlace(
            file,
            value.at.span,
            `\`${value.campaign}\` is funded with ${exactMoney(value.amount ?? 0, currency)}`,
          ),
        ),
    });
  },
});

const MOST_SHOWN = 8;

/** Half a cent: sums of decimals are not exact. */
const SMALLEST = 0.005;
