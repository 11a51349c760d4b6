/** How ready a campaign is, in the few words of a lens or a card. */
import type { ReadinessLevel } from '@liaison/model';

/** `bronze · 2 missing for silver`. */
export function readinessText(level: ReadinessLevel, missing: number, next: ReadinessLevel): string {
  const now = level === 'none' ? 'not ready' : level;
  return `${now} · ${missing} missing for ${next}`;
}
