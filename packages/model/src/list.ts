/** Audiences that we may write to. */
import type { LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Located, Span } from './source.ts';

export interface AudienceList extends DeclarationBase {
  readonly kind: 'list';
  readonly owner?: Reference;
  readonly size?: { readonly amount?: Quantity; readonly counted?: LocatedDate };
  readonly keptIn?: Reference;
  readonly purposes: readonly Reference[];
  readonly zones: readonly {
    readonly zone?: Located<string>;
    readonly share?: Quantity;
    readonly span: Span;
  }[];
  readonly belongsTo?: Reference;
  readonly overlaps: readonly { readonly list?: Reference; readonly share?: Quantity }[];
  readonly countries: readonly Reference[];
  /** How many messages one person on the list may get: `at-most 2 messages per week`. */
  readonly atMost: readonly Quantity[];
}
