/** A campaign that sells, and no channel of which a visitor is said to buy: no load on the checkout, no money at risk. */
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';
import { relatedPlace } from './related-places.ts';
import { type Sale, salesOf, sellingChannels, transactionsOf } from './sales.ts';

export const unmodelledTransactions = defineCheck({
  code: 'unmodelled-transactions',
  category: 'capacity',
  severity: 'warning',
  on: 'campaign',
  message: ({ event, said, channel, metric }: Sale) => {
    if (event === undefined) return 'The campaign has a `pci` line, and no channel converts to a paid event';
    if (channel) return `Channel \`${channel.name}\` puts a value on \`${event}\` and does not convert to it`;
    const why =
      said === 'metric' ? `which metric \`${metric?.name}\` counts` : 'on which the campaign puts a value';
    return `No channel converts to \`${event}\`, ${why}`;
  },
  help: ({ event }) =>
    `Add \`converts\` with the share of visits that end so and \`to ${event ?? 'order'}\`; until then the forecast has no load on the checkout and no money at risk`,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign) || isDamaged(campaign.nameSpan.start, file)) return;
    const channels = sellingChannels(campaign, workspace);
    if (!channels || channels.length === 0) return;
    const converted = new Set(channels.flatMap(transactionsOf));
    const open = salesOf(campaign, workspace).filter(({ event, channel }) => {
      if (event === undefined) return converted.size === 0;
      return channel
        ? channels.includes(channel) && !transactionsOf(channel).includes(event)
        : !converted.has(event);
    });
    for (const sale of firstOfEach(open)) {
      const others = open.filter((other) => other !== sale && other.event === sale.event && !sale.channel);
      report({
        at: sale.at,
        data: sale,
        related: others.map(({ at, event = 'orders' }) =>
          relatedPlace(file, at, `Here \`${event}\` is meant, too`),
        ),
      });
    }
  },
});

/** What the campaign says of an event counts once; channels speak for themselves where the campaign is silent. */
function firstOfEach(sales: readonly Sale[]): Sale[] {
  const said = new Set(sales.filter(({ channel }) => !channel).map(({ event }) => event));
  const named = sales.some(({ event }) => event !== undefined);
  return sales.filter((sale, index) => {
    if (sale.event === undefined) return !named;
    if (sale.channel) return !said.has(sale.event);
    return sales.findIndex(({ event }) => event === sale.event) === index;
  });
}
