/** What a campaign costs, and who pays which share. */
import type { Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './source.ts';

export interface Funding {
  readonly total?: Quantity;
  readonly shares: readonly { readonly party: Reference; readonly share?: Quantity; readonly span: Span }[];
  readonly span: Span;
}
