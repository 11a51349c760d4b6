/** A promise that leaves no room for a single failure: it is broken by the first one, and says nothing from then on. */
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { exactPercent, type StatedPromise, statedPromises } from './promises.ts';

export const perfectPromise = defineCheck({
  code: 'perfect-promise',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ measure, amount }: StatedPromise) =>
    `\`${measure}\` of ${exactPercent(amount.number)} is broken by the first failure`,
  help: ({ measure }) =>
    `Promise what is measured today: \`${measure === FAILURES ? '<= 0.1' : '>= 99.9'} %\` leaves 43 minutes in 30 days, or one request in a thousand`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    for (const stated of statedPromises(campaign, workspace).filter(isPerfect)) {
      const { amount, measure } = stated;
      const written = measure === FAILURES ? '0.1' : '99.9';
      const edits = [replaceText(file, amount.numberSpan, written)];
      report({
        at: amount.span,
        data: stated,
        fixes: [{ title: `Promise \`${written} %\``, safety: 'suggested', edits }],
      });
    }
  },
});

const FAILURES = 'error-rate';

/** People may well do all of something; of machines nobody can say so. */
function isPerfect({ promise, measure, amount: { number, unit } }: StatedPromise): boolean {
  if (unit !== '%') return false;
  if (measure === FAILURES) return number <= 0;
  return (measure === 'availability' || promise.system !== undefined) && number >= 100;
}
