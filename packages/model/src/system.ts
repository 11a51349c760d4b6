/** Systems: what a campaign can bring down. */
import type { LeadTime } from './change.ts';
import type { DateRange, LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Located, Span } from './source.ts';

export interface System extends DeclarationBase {
  readonly kind: 'system';
  readonly owner?: Reference;
  readonly operatedBy?: Reference;
  readonly capacities: readonly Capacity[];
  readonly quotas: readonly Quota[];
  readonly headroom?: Quantity;
  readonly scales?: { readonly from?: Quantity; readonly time?: Quantity };
  readonly baseline?: { readonly amount?: Quantity; readonly profile?: Reference };
  readonly visit?: VisitCost;
  readonly calls: readonly Call[];
  readonly freezes: readonly Freeze[];
  readonly maintenance: readonly { readonly range?: DateRange; readonly reason?: string }[];
  readonly leadTimes: readonly LeadTime[];
  readonly pci?: { readonly level?: string; readonly text?: string };
  readonly timezone?: Located<string>;
}

export interface Capacity {
  readonly amount?: Quantity;
  readonly tested?: LocatedDate;
  readonly evidence?: string;
  /** The last day on which the evidence counts, by its own rule. */
  readonly until?: LocatedDate;
  readonly span: Span;
}

export interface Quota {
  readonly amount?: Quantity;
  /** Time zone in which a window of a calendar day begins. */
  readonly zone?: Located<string>;
  readonly span: Span;
}

/** What one visit costs: requests, and how long the visitor stays. */
export interface VisitCost {
  readonly requests?: Quantity;
  readonly stay?: Quantity;
  readonly span: Span;
}

/** Load that is passed on: `calls search-api 2 requests per visit`. */
export interface Call {
  readonly system?: Reference;
  readonly amount?: Quantity;
  readonly lag?: Quantity;
  readonly span: Span;
}

export interface Freeze {
  /** `releases` or `campaigns`. */
  readonly scope?: Located<string>;
  readonly range?: DateRange;
  readonly reason?: string;
  readonly span: Span;
}
