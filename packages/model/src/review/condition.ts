/** The condition of a contingency plan, which tells one plan from another. */
import type { ContingencyPlan } from '../contingency.ts';
import type { Subject } from './fact.ts';
import { named, quantityText } from './tell.ts';

/** "`web-shop` above 80 %"; undefined where none is written. */
export function conditionOf(
  { condition }: ContingencyPlan,
  { nameOfReference }: Pick<Subject, 'nameOfReference'>,
): string | undefined {
  if (!condition) return undefined;
  const system = named(nameOfReference(condition.system));
  return condition.type === 'load'
    ? `${system} above ${quantityText(condition.share)}`
    : `${condition.measure.name} of ${system} ${condition.comparison} ${quantityText(condition.amount)}`;
}
