/** Profiles: how a day's visits spread over its hours. */
import type { DeclarationBase } from './declaration.ts';
import type { Evidence } from './evidence.ts';
import type { Quantity } from './quantity.ts';
import type { Located } from './source.ts';

/** Weights at hours of the day. */
export interface Profile extends DeclarationBase {
  readonly kind: 'profile';
  readonly points: readonly { readonly time?: Located<string>; readonly share?: Quantity }[];
  readonly evidence?: Evidence;
}
