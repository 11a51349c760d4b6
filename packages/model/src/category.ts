/** Categories of personal data, and what it may be used for, in the words of a taxonomy that others share. */
import type { DeclarationBase } from './declaration.ts';
import type { Located } from './source.ts';

/** `category contact-email "E-mail address" { fideslang "user.contact.email" }`. */
export interface Category extends DeclarationBase {
  readonly kind: 'category';
  /** The key of the same category in Fideslang (IAB Tech Lab). */
  readonly fideslang?: Located<string>;
  /** `ordinary`, `special`, `financial` or `children`; ordinary where nothing is written. */
  readonly protection?: Located<string>;
}

/** `purpose email-marketing "News and offers by e-mail" { fideslang "marketing.communications.email" }`. */
export interface Purpose extends DeclarationBase {
  readonly kind: 'purpose';
  /** The key of the same use of data in Fideslang (IAB Tech Lab). */
  readonly fideslang?: Located<string>;
}
