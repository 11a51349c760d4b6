/** The vocabulary: declarations of the built-in library, and those that an organisation adds. */
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Located } from './source.ts';

/** A word that is only a name with a title. */
export interface Word extends DeclarationBase {
  readonly kind: 'side' | 'role' | 'event' | 'purpose' | 'region' | 'currency' | 'type';
}

/** Something that is promised or measured: `measure latency-p95 in ms`. */
export interface Measure extends DeclarationBase {
  readonly kind: 'measure';
  readonly unit?: string;
}

/** What may stand behind a number: `unit min of duration equals 60 s`. */
export interface Unit extends DeclarationBase {
  readonly kind: 'unit';
  readonly dimension?: Located<string>;
  readonly equals?: Quantity;
}

/** How the answers to one send spread over time. */
export interface Curve extends DeclarationBase {
  readonly kind: 'curve';
  readonly shape?: Located<string>;
  readonly points: readonly CurvePoint[];
  /** After this the curve is cut. */
  readonly ends?: Quantity;
  readonly evidence?: string;
}

/** `arrived 50 % by 195 min after`: that share has come by then. */
export interface CurvePoint {
  readonly share?: Quantity;
  readonly time?: Quantity;
  readonly direction: 'before' | 'after';
}

/** A kind of channel with its defaults. */
export interface Kind extends DeclarationBase {
  readonly kind: 'kind';
  readonly curve?: Reference;
  readonly needsConsent?: Reference;
  readonly response?: Quantity;
  readonly delivered?: Quantity;
  readonly scanners?: Quantity;
  readonly jitter?: Quantity;
}

/** Weights of the hours of a day. */
export interface Profile extends DeclarationBase {
  readonly kind: 'profile';
  readonly points: readonly { readonly time?: Located<string>; readonly share?: Quantity }[];
}
