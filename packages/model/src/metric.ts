/** What success is measured by, and who answers for the figure. */
import type { FieldTarget } from './crm.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Comparison } from './sla.ts';

export interface Metric extends DeclarationBase {
  readonly kind: 'metric';
  /** Two owners make it shared. */
  readonly owners: readonly Reference[];
  /** What a technical metric is about: `measures error-rate of checkout-api`. */
  readonly measures?: { readonly measure?: Reference; readonly system?: Reference };
  /** The event that it counts. */
  readonly counts?: Reference;
  /** The metric of the other side that tells the same story. */
  readonly pairsWith: readonly Reference[];
  readonly target?: { readonly comparison?: Comparison; readonly amount?: Quantity };
  readonly baseline?: Quantity;
  readonly source?: { readonly text?: string; readonly link?: string; readonly field?: FieldTarget };
}
