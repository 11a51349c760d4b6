/** Uses of personal data: purpose, place, basis, how long. */
import type { LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Evidence } from './evidence.ts';
import type { Quantity } from './quantity.ts';
import type { Located, Span } from './source.ts';

export interface Use extends DeclarationBase {
  readonly kind: 'use';
  readonly purpose?: Reference;
  readonly regions: readonly Reference[];
  readonly basis?: Located<string>;
  readonly notice?: Located<string>;
  readonly retention?: { readonly time?: Quantity; readonly event?: string };
  readonly residency?: Reference;
  /** For special categories of data: `explicit-consent` and what else Article 9 (2) GDPR has. */
  readonly specialBasis?: Located<string>;
  /** `single` or `double`. */
  readonly optIn?: Located<string>;
  readonly transfers: readonly Transfer[];
  readonly assessments: readonly Assessment[];
  readonly evidence: readonly Evidence[];
}

/** `transfer to US under "SCC 2021/914"`. */
export interface Transfer {
  readonly region?: Reference;
  readonly under?: string;
  readonly span: Span;
}

/** `assessment dpia "DPIA-7" on 2026-09-01 "https://…"`. */
export interface Assessment {
  readonly assessment?: Located<string>;
  readonly text?: string;
  readonly date?: LocatedDate;
  readonly link?: string;
  readonly span: Span;
}
