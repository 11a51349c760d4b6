/** Pages on which channels land. */
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Located } from './source.ts';
import type { VisitCost } from './system.ts';

export interface Page extends DeclarationBase {
  readonly kind: 'page';
  readonly path?: Located<string>;
  readonly system?: Reference;
  /** Replaces the system's. */
  readonly visit?: VisitCost;
  readonly language?: string;
}
