/** Sign-offs. */
import type { LocatedDate } from './date.ts';
import type { Reference } from './declaration.ts';
import type { Located, Span } from './source.ts';

export interface Approval {
  readonly role?: Reference;
  readonly pending: boolean;
  readonly person?: Reference;
  readonly date?: LocatedDate;
  readonly evidence?: string;
  /** Fingerprint of what was reviewed. */
  readonly seal?: Located<string>;
  readonly span: Span;
}
