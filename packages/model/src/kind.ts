/** Kinds of channel with their defaults. */
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Evidence } from './evidence.ts';
import type { Quantity } from './quantity.ts';
import type { Located } from './source.ts';

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
  /** Shortest time in which answers to one send arrive, however fast it goes out. */
  readonly jitter?: Quantity;
  /** How long a spot is on air where the send does not say; the curve begins at its end. */
  readonly lasting?: Quantity;
  /** `utm` or `response-code`: how an answer is known to come from such a channel. */
  readonly trackedBy?: Located<string>;
  /** What `utm medium` may be on its links. */
  readonly mediums: readonly Located<string>[];
  readonly evidence?: Evidence;
}
