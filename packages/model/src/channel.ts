/** Channels: how a campaign reaches people. */
import type { DateRange, Moment } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { BookedSlot } from './slot.ts';
import type { Located, Span } from './source.ts';
import type { UtmTag } from './utm.ts';

export interface Channel extends DeclarationBase {
  readonly kind: 'channel';
  readonly channelKind?: Reference;
  readonly audience?: { readonly size?: Quantity; readonly source?: Reference; readonly span: Span };
  readonly sends: readonly Send[];
  readonly during: readonly DateRange[];
  readonly runs?: DateRange;
  readonly follows?: { readonly capture?: Reference; readonly delay?: Quantity; readonly span: Span };
  readonly response?: Quantity;
  /** Where the response rate comes from. */
  readonly responseSource?: string;
  readonly converts: readonly { readonly share?: Quantity; readonly event?: Reference }[];
  readonly landsOn?: Reference;
  readonly through?: Reference;
  readonly visits?: { readonly amount?: Quantity; readonly profile?: Reference };
  readonly spend?: Quantity;
  readonly value?: Quantity;
  readonly holdout?: Quantity;
  readonly throttle?: Quantity;
  readonly delivered?: Quantity;
  readonly deliveredSource?: string;
  /** `none` where the channel has no machine clicks. */
  readonly scanners?: Quantity | 'none';
  readonly timezone?: Located<string>;
  readonly sender?: Reference;
  /** Lists of people who are left out. */
  readonly suppresses: readonly Reference[];
  readonly slots: readonly BookedSlot[];
  /** The code, number or address by which an answer is known to come from a channel without links. */
  readonly responseCode?: Located<string>;
  readonly utm: readonly UtmTag[];
}

/** One `at` line. */
export interface Send {
  readonly moment?: Moment;
  readonly recipientLocal: boolean;
  readonly over?: Quantity;
  readonly lasting?: Quantity;
  readonly to?: Quantity;
  readonly every?: { readonly time: Quantity; readonly until?: Moment };
  readonly span: Span;
}
