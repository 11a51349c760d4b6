/** Every check, by code. Written by hand, so that a search for a code finds it; a test holds it to the folder. */
import type { Check } from './define-check.ts';
import { missingItOwner } from './missing-it-owner.ts';

export const catalogue: readonly Check[] = [missingItOwner];
