/** Uses of personal data: purpose, place, basis, how long. */
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Evidence } from './evidence.ts';
import type { Quantity } from './quantity.ts';
import type { Located } from './source.ts';

export interface Use extends DeclarationBase {
  readonly kind: 'use';
  readonly purpose?: Reference;
  readonly regions: readonly Reference[];
  readonly basis?: Located<string>;
  readonly notice?: Located<string>;
  readonly retention?: { readonly time?: Quantity; readonly event?: string };
  readonly residency?: Reference;
  readonly evidence: readonly Evidence[];
}
