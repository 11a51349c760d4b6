/** What the channels of a campaign spend, and in which currency. */
import type { Campaign, Channel, Quantity, Span, Workspace } from '@liaison/model';

/** An amount of money in one currency. */
export interface Spend {
  readonly channel: Channel;
  readonly amount: number;
  readonly currency: string;
  readonly at: Span;
}

/** The `spend` lines that can be read, in the order of the channels. */
export function spendsOf({ channels }: Campaign, workspace: Workspace): Spend[] {
  return channels.flatMap((channel) => {
    const currency = currencyOf(channel.spend, workspace);
    return channel.spend && currency !== undefined
      ? [{ channel, amount: channel.spend.number, currency, at: channel.spend.span }]
      : [];
  });
}

/** The currency of a sum; undefined for other quantities, and for money per something. */
export function currencyOf(quantity: Quantity | undefined, { units }: Workspace): string | undefined {
  if (!quantity || quantity.per || quantity.unit === undefined) return undefined;
  return units.get(quantity.unit)?.dimension === 'money' ? quantity.unit : undefined;
}

/** To the cent: `140000 GBP`, `99.5 EUR`. */
export function exactMoney(amount: number, currency: string): string {
  return `${Number(amount.toFixed(2))} ${currency}`;
}
