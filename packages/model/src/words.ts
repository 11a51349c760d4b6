/** The plain words of the vocabulary: of the built-in library, and those that an organisation adds. */
import type { DeclarationBase } from './declaration.ts';

/** A word that is only a name with a title. */
export interface Word extends DeclarationBase {
  readonly kind: 'side' | 'role' | 'event' | 'region' | 'currency' | 'type' | 'cost' | 'utm-source';
}
