/** What campaigns ask of the teams that pay for them, and when. */
import { type Campaign, isCounted, type SourceFile, type Span } from '@liaison/model';
import { common, type Days, lengthOf, rangeDays } from './campaign-days.ts';

/** What one campaign asks of one team, over the days of its flight. */
export interface Spending {
  readonly campaign: string;
  readonly amount: number;
  /** The unit as it is written. */
  readonly currency: string | undefined;
  readonly days: Days;
  readonly at: { readonly span: Span };
}

/** The part of a spending that falls into some days: it is spread evenly over the flight. */
export function partIn({ amount, days }: Spending, within: Days): number {
  const both = common(days, within);
  return both ? (amount * lengthOf(both)) / lengthOf(days) : 0;
}

/** The keys under which the spendings of a team lie that fall into some days: one for each quarter. */
export function spendingKeys(team: string, { first, last }: Days): string[] {
  const keys: string[] = [];
  for (let quarter = quarterOf(first); quarter <= quarterOf(last) && keys.length < MOST_QUARTERS; quarter++) {
    keys.push(`${team}\n${quarter}`);
  }
  return keys;
}

/** An index by payer and quarter. */
export function teamSpendings({ declarations }: SourceFile): [string, Spending][] {
  return declarations.flatMap((declaration) => {
    if (declaration.kind !== 'campaign' || !isCounted(declaration)) return [];
    return spendingsOf(declaration).flatMap(({ payer, spending }) =>
      spendingKeys(payer, spending.days).map((key): [string, Spending] => [key, spending]),
    );
  });
}

/** The share of the funding that a party pays; of who has none, the cost lines that it pays. */
function spendingsOf(campaign: Campaign): { payer: string; spending: Spending }[] {
  const days = rangeDays(campaign.runs);
  const { funding, costs, name } = campaign;
  if (!days) return [];
  const total = funding?.total;
  const shares = (funding?.shares ?? []).flatMap(({ party, share, span }) =>
    total && !total.per && share?.unit === '%'
      ? [{ payer: party.name, amount: (total.number * share.number) / 100, currency: total.unit, span }]
      : [],
  );
  const sharing = new Set(shares.map(({ payer }) => payer));
  const lines = costs.flatMap(({ paidBy, amount, span }) =>
    paidBy && amount && !amount.per && !sharing.has(paidBy.name)
      ? [{ payer: paidBy.name, amount: amount.number, currency: amount.unit, span }]
      : [],
  );
  return [...shares, ...lines].map(({ payer, amount, currency, span }) => ({
    payer,
    spending: { campaign: name, amount, currency, days, at: { span } },
  }));
}

/** Quarters since the year 0. */
function quarterOf(day: string): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}

/** Ten years; what lasts longer is a mistake. */
const MOST_QUARTERS = 40;
