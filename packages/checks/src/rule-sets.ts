/**
 * Rule sets: how much of Liaison a repository wants. Each holds all of the one before, so that a team begins with the
 * smallest and climbs, as buf's categories do.
 */
import type { Category } from './define-check.ts';
import type { Severity } from './finding.ts';

export const RULE_SETS = ['minimal', 'recommended', 'strict'] as const;

/**
 * `minimal`: what cannot be read, and what is simply wrong: no IT owner, no capacity budget, a field without a home.
 * `recommended`: all that somebody would regret. `strict`: what careful houses ask for as well, and warnings are errors.
 */
export type RuleSet = (typeof RULE_SETS)[number];

/** Where an error means that the plan itself is wrong, not that an agreement about it is still to come. */
const PLAN: ReadonlySet<Category> = new Set([
  ...(['syntax', 'references', 'values', 'dates', 'people', 'capacity', 'crm', 'allowing'] as const),
]);

/** The smallest set with checks of a category and severity, where a check does not say it. */
export function usualRuleSet(category: Category, severity: Severity): RuleSet {
  return severity === 'error' && PLAN.has(category) ? 'minimal' : 'recommended';
}

/** What a check of a set weighs where this set is chosen. */
export function severityIn(
  chosen: RuleSet,
  check: { ruleSet: RuleSet; severity: Severity },
): Severity | 'off' {
  if (RULE_SETS.indexOf(check.ruleSet) > RULE_SETS.indexOf(chosen)) return 'off';
  return chosen === 'strict' && check.severity === 'warning' ? 'error' : check.severity;
}
