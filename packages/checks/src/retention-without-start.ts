/** A time for which data is kept, and nothing from which it is counted. */
import { isCounted } from '@liaison/model';
import { campaignOf } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';

export const retentionWithoutStart = defineCheck({
  code: 'retention-without-start',
  category: 'privacy',
  severity: 'info',
  ruleSet: 'strict',
  on: 'use',
  message: (data: { purpose: string }) =>
    `\`use ${data.purpose}\` does not say from when on its retention is counted`,
  help: 'Add `after` with what it is counted from, such as `after last-contact`, `after order` or `after event`',
  fixable: true,
  run(use, { workspace, file }, report) {
    const campaign = campaignOf(use, workspace);
    const { retention, purpose } = use;
    if (!campaign || !isCounted(campaign) || !purpose || !retention?.time || retention.event) return;
    // An event that is still to be written.
    const { end } = retention.time.span;
    if (/^\s*after\b/.test(file.text.slice(end, end + 40))) return;
    report({
      at: retention.time.span,
      data: { purpose: purpose.name },
      fixes: [
        {
          title: 'Count from the last contact',
          safety: 'suggested',
          edits: [replaceText(file, { start: end, end }, ' after last-contact')],
        },
      ],
    });
  },
});
