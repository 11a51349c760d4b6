/** Changes that IT makes for a campaign: of which kind, and how long beforehand they are asked for. */
import type { LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './source.ts';

/** `change normal "Assessed and approved one by one" { lead-time 10 business days }`. */
export interface ChangeKind extends DeclarationBase {
  readonly kind: 'change';
  readonly leadTime?: Quantity;
}

/** `lead-time 15 business days for normal`, in a team or a system. */
export interface LeadTime {
  readonly time?: Quantity;
  /** The kind of change; without it, every kind. */
  readonly change?: Reference;
  readonly span: Span;
}

/** `change normal "CHG-2041" requested 2026-11-02`, in a campaign. */
export interface RequestedChange {
  readonly change?: Reference;
  readonly text?: string;
  readonly requested?: LocatedDate;
  readonly link?: string;
  readonly span: Span;
}
