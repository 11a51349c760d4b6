/** Teams and the people in them. */

import type { LeadTime } from './change.ts';
import type { DateRange, LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Located, Span } from './source.ts';

export interface Team extends DeclarationBase {
  readonly kind: 'team';
  readonly side?: Reference;
  readonly contact?: Located<string>;
  /** The vendor that does the team's work. */
  readonly outsourcedTo?: Reference;
  readonly costCentre?: Located<string>;
  /** What the team may spend, by period. */
  readonly budgets: readonly TeamBudget[];
  readonly leadTimes: readonly LeadTime[];
}

/** `budget 500k USD 2026-10-01 .. 2026-12-31`. */
export interface TeamBudget {
  readonly amount?: Quantity;
  readonly range?: DateRange;
  readonly span: Span;
}

export interface Person extends DeclarationBase {
  readonly kind: 'person';
  readonly team?: Reference;
  readonly email?: Located<string>;
  readonly github?: Located<string>;
  readonly jobTitle?: string;
  /** Teams of the other side with which this person sits. */
  readonly liaisonTo: readonly Reference[];
  readonly signsFor: readonly Reference[];
  /** Up to which amount the person may sign, by role. */
  readonly limits: readonly { readonly role: Reference; readonly amount: Quantity }[];
  /** Last day in the company. */
  readonly until?: LocatedDate;
}
