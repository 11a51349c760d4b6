/** A plan of costs that leaves nothing for what nobody thought of. */
import { isClosed, isDraft } from './campaign-status.ts';
import { SMALLEST, sumOf, wholeCosts } from './cost-lines.ts';
import { defineCheck } from './define-check.ts';
import { percent } from './figures.ts';
import { currencyOf, exactMoney } from './spends.ts';

interface Data {
  readonly left: number;
  readonly total: number;
  readonly currency: string;
  /** Percent that should be left. */
  readonly least: number;
}

export const missingReserve = defineCheck({
  code: 'missing-reserve',
  category: 'agreement',
  severity: 'info',
  on: 'campaign',
  message: ({ left, total, currency, least }: Data) =>
    left < SMALLEST
      ? `All of ${exactMoney(total, currency)} is planned for, and nothing kept in reserve`
      : `Only ${percent(left / total)} of ${exactMoney(total, currency)} is kept in reserve, not ${least} %`,
  help: ({ left, total, currency, least }) =>
    `Free ${exactMoney((total * least) / 100 - left, currency)} of the other lines for a \`cost reserve\`, or agree on more; the share is parameter \`reserveShare\``,
  run(campaign, { workspace, file, settings }, report) {
    const total = campaign.funding?.total;
    const currency = currencyOf(total, workspace);
    const least = settings.parameters.reserveShare;
    if (!total || currency === undefined || isDraft(campaign) || isClosed(campaign)) return;
    // In one's own words for costs anything may be the reserve.
    const costs = wholeCosts(campaign, currency, file, workspace);
    if (!costs || total.number <= 0) return;
    const planned = sumOf(costs.filter(({ item }) => item !== 'reserve'));
    // More than there is has a finding of its own.
    const left = total.number - planned;
    if (sumOf(costs) >= total.number + SMALLEST || left + SMALLEST >= (total.number * least) / 100) return;
    report({ at: total.span, data: { left, total: total.number, currency, least } });
  },
});
