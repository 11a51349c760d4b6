/** A share of a system that is promised without the time over which it counts. */
import { writtenDuration } from '@liaison/model';
import { flightDays } from './campaign-dates.ts';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { exactPercent, isReadWhole, type StatedPromise, statedPromises } from './promises.ts';

export const missingWindow = defineCheck({
  code: 'missing-window',
  category: 'agreement',
  severity: 'error',
  on: 'campaign',
  message: ({ measure, amount }: StatedPromise) =>
    `\`${measure}\` of ${exactPercent(amount.number)} does not say over which time`,
  help: 'Add `over` and a time, as in `over 7 days`: the share of an hour and that of a year are two promises',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    const days = flightDays(campaign);
    for (const stated of statedPromises(campaign, workspace)) {
      const { promise, amount, sla } = stated;
      if (promise.window || amount.unit !== '%' || !isOfSystem(stated) || !isReadWhole(sla, file)) continue;
      const { end } = amount.span;
      const written = days === 1 ? '24 h' : writtenDuration((days ?? 0) * 86_400);
      const edits = [replaceText(file, { start: end, end }, ` over ${written}`)];
      const fix: Fix = { title: `Promise it over \`${written}\``, safety: 'suggested', edits };
      report({ at: amount.span, data: stated, fixes: days === undefined ? [] : [fix] });
    }
  },
});

/** What people do, such as the share of leads that were called, counts over the campaign. */
function isOfSystem({ promise, measure }: StatedPromise): boolean {
  return promise.system !== undefined || measure === 'availability' || measure === 'error-rate';
}
