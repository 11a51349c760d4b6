/** What a campaign costs, line by line. */
import type { Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './source.ts';

/** `cost scaling 12k USD paid-by ecommerce "Two more nodes for four days"`. */
export interface CostLine {
  readonly item?: Reference;
  readonly amount?: Quantity;
  readonly paidBy?: Reference;
  readonly text?: string;
  readonly span: Span;
}
