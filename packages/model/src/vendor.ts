/** Vendors: who does work for us, under which contract, with which data. */
import type { Approval } from './approval.ts';
import type { LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Located, Span } from './source.ts';

export interface Vendor extends DeclarationBase {
  readonly kind: 'vendor';
  readonly services: readonly Located<string>[];
  readonly managedBy?: Reference;
  readonly contract?: { readonly text?: string; readonly until?: LocatedDate };
  readonly limits: readonly Quantity[];
  readonly processes: readonly Processing[];
  readonly dataRole?: { readonly role?: Located<string>; readonly under?: string };
  readonly approvals: readonly Approval[];
}

/** `processes personal-data in EU under "DPA-12"`. */
export interface Processing {
  readonly what?: Located<string>;
  readonly region?: Reference;
  readonly under?: string;
  readonly span: Span;
}
