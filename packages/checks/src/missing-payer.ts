/** A campaign that costs money, and nobody is said to pay. */
import { isClosed, isDraft } from './campaign-status.ts';
import { costsOf } from './cost-lines.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';
import { currencyOf, exactMoney, spendsOf } from './spends.ts';
import { statementOf } from './statements.ts';

/** What nobody is said to pay: the money of a channel, a line of cost, or the whole. */
interface Data {
  readonly channel?: string;
  readonly item?: string;
  readonly amount: string;
}

export const missingPayer = defineCheck({
  code: 'missing-payer',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ channel, item, amount }: Data) => {
    if (item !== undefined) return `Nobody is said to pay ${amount} for \`${item}\``;
    return channel === undefined
      ? `Nobody is said to pay the funding of ${amount}`
      : `\`${channel}\` spends ${amount}, and no \`funding\` says who pays`;
  },
  help: ({ channel, item }) => {
    if (item !== undefined)
      return 'Add `paid-by` with the team or vendor, or `funding` with the shares of all who pay';
    return channel === undefined
      ? 'Add a line for each team or vendor that pays, with its share, as in `growth 60 %`'
      : 'Add `funding` with what the campaign costs in all, and a line for each team or vendor that pays';
  },
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign) || isDamaged(campaign.nameSpan.start, file)) return;
    const { funding, blocks, statements } = campaign;
    if (funding) {
      const { total } = funding;
      const currency = currencyOf(total, workspace);
      const hasLines = blocks.some((block) => block.keyword === 'funding' && block.statements.length > 0);
      if (total && currency !== undefined && !hasLines && funding.shares.length === 0) {
        report({ at: total.span, data: { amount: exactMoney(total.number, currency) } });
      }
      return;
    }
    const isOpen = statements.some(({ known }) => !known) || statementOf(campaign, 'funding') !== undefined;
    const first = isOpen ? undefined : spendsOf(campaign, workspace)[0];
    if (first) {
      const { channel, amount, currency, at } = first;
      report({ at, data: { channel: channel.name, amount: exactMoney(amount, currency) } });
      return;
    }
    const unpaid = isOpen ? undefined : costsOf(campaign, workspace).find(({ paidBy }) => !paidBy);
    if (!unpaid) return;
    const { item, amount, currency, written } = unpaid;
    report({ at: written.span, data: { item, amount: exactMoney(amount, currency) } });
  },
});
