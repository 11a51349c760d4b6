/** Teams and the people in them. */

import type { LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Located } from './source.ts';

export interface Team extends DeclarationBase {
  readonly kind: 'team';
  readonly side?: Reference;
  readonly contact?: Located<string>;
  /** The vendor that does the team's work. */
  readonly outsourcedTo?: Reference;
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
  /** Last day in the company. */
  readonly until?: LocatedDate;
}
