/** How much of each system a campaign may use. */
import type { Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './source.ts';

export interface CapacityBudget {
  readonly lines: readonly BudgetLine[];
  readonly span: Span;
  /** Between the braces. */
  readonly body?: Span;
}

export interface BudgetLine {
  readonly system: Reference;
  readonly amount?: Quantity;
  readonly span: Span;
}
