/** Who pays which part of a campaign, where its funding says so in full. */
import type { Campaign, Reference, SourceFile, Span, Workspace } from '@liaison/model';
import { isDamaged } from './lost-places.ts';
import { partyOf } from './promises.ts';
import { currencyOf } from './spends.ts';

export interface FundingShare {
  /** The name of a team or a vendor. */
  readonly party: string;
  readonly reference: Reference;
  /** In the currency of the funding. */
  readonly amount: number;
  readonly at: Span;
}

export interface Shared {
  readonly total: number;
  readonly currency: string;
  readonly shares: readonly FundingShare[];
}

/** The funding with the share of each party; undefined where a part of it cannot be read, or nobody is named. */
export function sharedFunding(
  { funding, blocks, nameSpan }: Campaign,
  file: SourceFile,
  workspace: Workspace,
): Shared | undefined {
  const currency = currencyOf(funding?.total, workspace);
  if (!funding?.total || currency === undefined || isDamaged(nameSpan.start, file)) return undefined;
  const total = funding.total.number;
  const shares = funding.shares.flatMap(({ party, share, span }): FundingShare[] => {
    const name = partyOf(party, workspace);
    return name !== undefined && share?.unit === '%'
      ? [{ party: name, reference: party, amount: (total * share.number) / 100, at: span }]
      : [];
  });
  const lines = blocks.filter(({ keyword }) => keyword === 'funding').flatMap(({ statements }) => statements);
  return shares.length > 0 && shares.length >= lines.length ? { total, currency, shares } : undefined;
}
