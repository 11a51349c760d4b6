/** Senders: the address or number that messages come from, and how to stop them. */
import type { LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Located, Span } from './source.ts';

export interface Sender extends DeclarationBase {
  readonly kind: 'sender';
  readonly owner?: Reference;
  readonly domain?: Located<string>;
  /** `spf`, `dkim`, `dmarc`. */
  readonly authenticatedBy: readonly Located<string>[];
  readonly sendingSince?: LocatedDate;
  readonly unsubscribe?: Unsubscribe;
  readonly postalAddress?: Located<string>;
  /** Lists of people who are left out of everything that is sent. */
  readonly suppresses: readonly Reference[];
  readonly quietHours?: QuietHours;
}

/** `unsubscribe one-click within 2 days`. */
export interface Unsubscribe {
  readonly means?: Located<string>;
  readonly within?: Quantity;
  readonly span: Span;
}

/** `quiet-hours 21:00 .. 08:00`: nothing is sent then, by the recipient's clock. */
export interface QuietHours {
  readonly from?: Located<string>;
  readonly to?: Located<string>;
  readonly span: Span;
}
