/** Which checks look at what. */
import { entryOf } from '@liaison/model';
import { advisoryUntil, severityOf } from './decided-severity.ts';
import type { Check, SubjectKind } from './define-check.ts';
import type { Severity } from './finding.ts';
import type { Settings } from './settings.ts';

/** A check that is on. */
export interface Active {
  readonly check: Check;
  readonly severity: Severity;
  /** Until when it only advises, if it does today: `YYYY-MM-DD`. */
  readonly until: string | undefined;
}

/** By kind of subject; it follows from checks, settings and the day, and many files are judged with the same. */
export type Plan = ReadonlyMap<SubjectKind, readonly Active[]>;

type Plans = WeakMap<readonly Check[], { readonly today: string; readonly plan: Plan }>;

const plans = new WeakMap<Settings, Plans>();

/** Of many files that are judged with the same settings it is the same object, and so are its lists. */
export function planOf(checks: readonly Check[], settings: Settings, today: string): Plan {
  const ofSettings = plans.get(settings) ?? (new WeakMap() as Plans);
  plans.set(settings, ofSettings);
  const known = ofSettings.get(checks);
  if (known?.today === today) return known.plan;
  const plan = new Map<SubjectKind, Active[]>();
  for (const check of checks) {
    const severity = severityOf(check, settings);
    if (severity === 'off') continue;
    const until = advisoryUntil(check, settings, today);
    for (const kind of [check.on].flat())
      entryOf(plan, kind, (): Active[] => []).push({ check, severity, until });
  }
  ofSettings.set(checks, { today, plan });
  return plan;
}
