/** Declarations of units; what they are worth is reckoned in `units.ts`. */
import type { DeclarationBase } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Located } from './source.ts';

/** What may stand behind a number: `unit min of duration equals 60 s`. */
export interface Unit extends DeclarationBase {
  readonly kind: 'unit';
  readonly dimension?: Located<string>;
  readonly equals?: Quantity;
}
