/** Whether a system can take what campaigns bring. */
import type { SystemForecast } from '@liaison/model';

/** `idle`: no campaign loads it; `unknown`: nobody says what it can take. */
export type Verdict = 'fits' | 'over' | 'unknown' | 'idle';

export function verdictOf(system: SystemForecast): Verdict {
  if (!system.peak) return 'idle';
  if (system.over.length > 0) return 'over';
  const isJudged = system.usable !== null || system.usersCapacity !== null || system.quotas.length > 0;
  return isJudged ? 'fits' : 'unknown';
}
