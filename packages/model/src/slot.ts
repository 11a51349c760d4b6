/** Places that one campaign at a time can have: a banner on the home page, a push on a Monday. */
import type { DateRange } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Span } from './source.ts';

export interface Slot extends DeclarationBase {
  readonly kind: 'slot';
  readonly owner?: Reference;
  readonly system?: Reference;
}

/** `slot home-hero 2026-11-27 .. 2026-11-30`, in a campaign or a channel. */
export interface BookedSlot {
  readonly slot?: Reference;
  readonly range?: DateRange;
  readonly span: Span;
}
