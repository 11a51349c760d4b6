/** Requests from one side to the other. */
import type { LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';

/** `needs landing-page "Landing page and form" from ecommerce due 2026-11-06 "https://…"`. */
export interface Need extends DeclarationBase {
  readonly kind: 'need';
  readonly from?: Reference;
  readonly due?: LocatedDate;
  readonly link?: string;
}
