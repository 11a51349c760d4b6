/** Tracking tags. */
import type { Located, Span } from './source.ts';

/** `utm source "newsletter"`. */
export interface UtmTag {
  readonly key?: Located<string>;
  readonly text?: Located<string>;
  readonly span: Span;
}
