/** What a campaign costs by its `cost` lines, as far as they can be read. */
import type { Campaign, CostLine, Quantity, Reference, SourceFile, Workspace } from '@liaison/model';
import { isDamaged } from './lost-places.ts';
import { currencyOf } from './spends.ts';

/** A line that says what for, and how much. */
export interface Cost {
  readonly line: CostLine;
  /** What for, by the name of the cost. */
  readonly item: string;
  readonly amount: number;
  readonly currency: string;
  readonly written: Quantity;
  readonly paidBy: Reference | undefined;
}

/** The lines that can be read, as written. */
export function costsOf({ costs }: Campaign, workspace: Workspace): Cost[] {
  return costs.flatMap((line) => {
    const { amount, paidBy } = line;
    const currency = currencyOf(amount, workspace);
    const item = workspace.resolveTo('cost', line.item)?.declaration.name;
    return amount && currency !== undefined && item !== undefined
      ? [{ line, item, amount: amount.number, currency, written: amount, paidBy }]
      : [];
  });
}

/**
 * All lines of a campaign, if every one of them can be read, is of a kind that the library has and in one currency;
 * else undefined: what seems to be missing may be written there.
 */
export function wholeCosts(
  campaign: Campaign,
  currency: string,
  file: SourceFile,
  workspace: Workspace,
): Cost[] | undefined {
  const { costs, statements, nameSpan } = campaign;
  if (isDamaged(nameSpan.start, file) || statements.some(({ known }) => !known)) return undefined;
  const read = costsOf(campaign, workspace).filter((cost) => cost.currency === currency);
  const isOwn = costs.some(({ item }) => workspace.resolveTo('cost', item)?.file.builtIn !== true);
  return read.length === 0 || read.length < costs.length || isOwn ? undefined : read;
}

export function sumOf(costs: readonly { readonly amount: number }[]): number {
  return costs.reduce((sum, { amount }) => sum + amount, 0);
}

/** Half a cent: sums of decimals are not exact. */
export const SMALLEST = 0.005;
