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
  /** Whom the vendor passes data on to. */
  readonly subProcessors: readonly SubProcessor[];
  readonly securityReviews: readonly SecurityReview[];
  /** How the data comes back and is destroyed when the contract ends. */
  readonly exit?: { readonly text?: string; readonly link?: string };
  readonly approvals: readonly Approval[];
}

/** `sub-processor "Cloud host" in US under "SCC 2021/914"`. */
export interface SubProcessor {
  readonly text?: string;
  readonly region?: Reference;
  readonly under?: string;
  readonly span: Span;
}

/** `security-review on 2026-03-02 by ida-holt "https://…"`. */
export interface SecurityReview {
  readonly date?: LocatedDate;
  readonly person?: Reference;
  readonly evidence?: string;
  readonly span: Span;
}

/** `processes personal-data in EU under "DPA-12"`. */
export interface Processing {
  readonly what?: Located<string>;
  readonly region?: Reference;
  readonly under?: string;
  readonly span: Span;
}
