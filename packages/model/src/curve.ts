/** Response curves: how the answers to one send spread over time. */
import type { DeclarationBase } from './declaration.ts';
import type { Evidence } from './evidence.ts';
import type { Quantity } from './quantity.ts';
import type { Located } from './source.ts';

export interface Curve extends DeclarationBase {
  readonly kind: 'curve';
  readonly shape?: Located<string>;
  readonly points: readonly CurvePoint[];
  /** After this the curve is cut. */
  readonly ends?: Quantity;
  readonly evidence?: Evidence;
}

/** `arrived 50 % by 195 min after`: that share has come by then. */
export interface CurvePoint {
  readonly share?: Quantity;
  readonly time?: Quantity;
  readonly direction: 'before' | 'after';
}
