/** Campaigns that name another as their parent. */
import type { Campaign, SourceFile, Span } from '@liaison/model';

/** What a parent needs to know of a child. */
export interface Child {
  readonly campaign: string;
  readonly status: string | undefined;
  readonly amount: number | undefined;
  readonly currency: string | undefined;
  /** Where it says what it costs, else its name. */
  readonly at: { readonly span: Span };
}

/** An index by the parent's name. */
export function childCampaigns({ declarations }: SourceFile): [parent: string, Child][] {
  return declarations.flatMap((declaration) =>
    declaration.kind === 'campaign' && declaration.parent
      ? [[declaration.parent.name, childOf(declaration)] as [string, Child]]
      : [],
  );
}

function childOf({ name, status, funding, nameSpan }: Campaign): Child {
  const { number, unit, per, span = nameSpan } = funding?.total ?? {};
  return {
    campaign: name,
    status: status?.value,
    amount: per ? undefined : number,
    currency: unit,
    at: { span },
  };
}
