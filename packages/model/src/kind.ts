/** Kinds of channel with their defaults. */
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Evidence } from './evidence.ts';
import type { Quantity } from './quantity.ts';

export interface Kind extends DeclarationBase {
  readonly kind: 'kind';
  readonly curve?: Reference;
  readonly needsConsent?: Reference;
  readonly response?: Quantity;
  /** Where the response rate comes from. */
  readonly responseSource?: string;
  readonly delivered?: Quantity;
  readonly deliveredSource?: string;
  /** `none` where machines never open what is sent. */
  readonly scanners?: Quantity | 'none';
  readonly jitter?: Quantity;
  readonly evidence?: Evidence;
}
