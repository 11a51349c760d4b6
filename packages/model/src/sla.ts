/** Promises that bind both sides. */
import type { DateRange, LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './source.ts';

export type Comparison = '>=' | '<=' | '>' | '<';

export interface Sla extends DeclarationBase {
  readonly kind: 'sla';
  readonly between?: { readonly first?: Reference; readonly second?: Reference };
  readonly promises: readonly SlaPromise[];
  readonly measured: readonly { readonly text?: string; readonly link?: string; readonly every?: Quantity }[];
  readonly breach?: { readonly text?: string; readonly escalatesTo?: Reference; readonly within?: Quantity };
  /** When the promises hold, where that is not always. */
  readonly covers?: DateRange;
  /** What is done for the other side while a promise is not kept. */
  readonly fallback?: { readonly text?: string; readonly link?: string };
  readonly review?: LocatedDate;
}

export interface SlaPromise {
  readonly measure?: Reference;
  readonly system?: Reference;
  readonly comparison?: Comparison;
  readonly amount?: Quantity;
  readonly window?: Quantity;
  readonly by?: Reference;
  readonly span: Span;
}
