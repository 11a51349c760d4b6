/** What has to be shown before a launch, and what has been shown. */
import type { LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Located, Span } from './source.ts';

/** `evidence load-test "Load test" { expires after 90 days }`. */
export interface EvidenceKind extends DeclarationBase {
  readonly kind: 'evidence';
  /** How long what was shown still counts; without it, for ever. */
  readonly expires?: Quantity;
  /** `bronze`, `silver` or `gold`: from which level of readiness on it is asked for. */
  readonly level?: Located<string>;
}

/** `evidence load-test of web-shop by tom-okafor on 2026-11-10 "https://…"`, in a campaign. */
export interface GivenEvidence {
  readonly evidence?: Reference;
  /** The system, capture or page that was looked at. */
  readonly subject?: Reference;
  readonly person?: Reference;
  readonly date?: LocatedDate;
  readonly link?: Located<string>;
  readonly span: Span;
}
