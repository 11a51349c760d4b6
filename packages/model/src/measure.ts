/** What is promised or watched. */
import type { DeclarationBase } from './declaration.ts';

/** `measure latency-p95 in ms`. */
export interface Measure extends DeclarationBase {
  readonly kind: 'measure';
  readonly unit?: string;
}
