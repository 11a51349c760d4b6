/** Requests from one side to the other. */
import type { LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';

/** `needs landing-page "Landing page and form" from ecommerce due 2026-11-06 "https://…"`. */
export interface Need extends DeclarationBase {
  readonly kind: 'need';
  readonly from?: Reference;
  readonly due?: LocatedDate;
  readonly link?: string;
  /** People, teams or vendors. */
  readonly responsible: readonly Reference[];
  readonly accountable: readonly Reference[];
  readonly consulted: readonly Reference[];
  readonly informed: readonly Reference[];
  readonly done?: { readonly date?: LocatedDate; readonly link?: string };
}
