/** Every feature of the server. */
import type { Feature } from './feature.ts';
import { definition } from './features/definition.ts';
import { pullDiagnostics } from './features/pull-diagnostics.ts';

export const features: readonly Feature[] = [definition, pullDiagnostics];
