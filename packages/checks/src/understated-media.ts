/** Channels that spend more than the plan of costs has for media. */
import { isClosed, isDraft } from './campaign-status.ts';
import { costsOf, SMALLEST, sumOf } from './cost-lines.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { relatedPlace } from './related-places.ts';
import { currencyOf, exactMoney, spendsOf } from './spends.ts';

interface Data {
  readonly spent: number;
  readonly planned: number;
  readonly currency: string;
}

export const understatedMedia = defineCheck({
  code: 'understated-media',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ spent, planned, currency }: Data) =>
    `Channels spend ${exactMoney(spent, currency)}, and the costs have ${exactMoney(planned, currency)} for media`,
  help: ({ spent, planned, currency }) =>
    `Raise \`cost media\` by ${exactMoney(spent - planned, currency)}, or cut the \`spend\` of channels`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    const media = costsOf(campaign, workspace).filter(({ item }) => item === 'media');
    const [first] = media;
    if (!first || media.some(({ currency }) => currency !== first.currency)) return;
    const { currency } = first;
    const spends = spendsOf(campaign, workspace).filter((spend) => spend.currency === currency);
    const [spent, planned] = [sumOf(spends), sumOf(media)];
    const total = campaign.funding?.total;
    const isOverspent =
      total && currencyOf(total, workspace) === currency && spent >= total.number + SMALLEST;
    if (spent < planned + SMALLEST || isOverspent) return;
    const edits = [replaceText(file, first.written.span, exactMoney(spent, currency))];
    const fix: Fix = {
      title: `Plan \`${exactMoney(spent, currency)}\` for media`,
      safety: 'suggested',
      edits,
    };
    report({
      at: first.written.span,
      data: { spent, planned, currency },
      related: spends.map(({ channel, amount, at }) =>
        relatedPlace(file, at, `\`${channel.name}\` spends ${exactMoney(amount, currency)}`),
      ),
      fixes: media.length === 1 ? [fix] : [],
    });
  },
});
