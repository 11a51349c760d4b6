/** Pages on which channels land. */
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Located, Span } from './source.ts';
import type { VisitCost } from './system.ts';

export interface Page extends DeclarationBase {
  readonly kind: 'page';
  readonly path?: Located<string>;
  readonly system?: Reference;
  /** Replaces the system's. */
  readonly visit?: VisitCost;
  readonly language?: string;
  readonly tags: readonly PageTag[];
  /** The address under which search engines know the page. */
  readonly canonical?: Located<string>;
  /** Where visitors are sent when the campaign is over. */
  readonly redirects?: Located<string>;
}

/** `tag analytics through streamly for measurement after-consent`: a script of a third party. */
export interface PageTag {
  readonly name?: Located<string>;
  readonly vendor?: Reference;
  readonly purpose?: Reference;
  readonly afterConsent: boolean;
  readonly span: Span;
}
