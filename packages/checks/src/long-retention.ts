/** Data that is kept longer than the organisation's own policy allows. */
import { figure, type Quantity, secondsOf, type Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { campaignOf } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';

type Data = { time: string; most: number };

export const longRetention = defineCheck({
  code: 'long-retention',
  category: 'privacy',
  severity: 'warning',
  on: 'use',
  message: ({ time, most }: Data) =>
    `Data is kept for ${time}, and the policy allows ${figure(most)} months at most`,
  help: 'Shorten `retention`; where a law asks for more, the `basis` is `legal-obligation`',
  fixable: true,
  run(use, { workspace, file, settings }, report) {
    const campaign = campaignOf(use, workspace);
    const time = use.retention?.time;
    if (!campaign || isClosed(campaign) || !time || use.basis?.value === 'legal-obligation') return;
    const most = settings.parameters.retentionMonths;
    const months = monthsOf(time, workspace);
    if (months === undefined || months <= most) return;
    report({
      at: time.span,
      data: { time: file.text.slice(time.span.start, time.span.end), most },
      fixes: [
        {
          title: `Keep it for ${figure(most)} months`,
          safety: 'suggested',
          edits: [replaceText(file, time.span, `${figure(most)} months`)],
        },
      ],
    });
  },
});

/** In months of the calendar where it is written so, else in twelfths of a year. */
function monthsOf(time: Quantity, { units }: Workspace): number | undefined {
  const word = time.unit?.replace(/s$/, '');
  if (word === 'month') return time.number;
  if (word === 'year') return time.number * 12;
  const seconds = secondsOf(time, units);
  return seconds === undefined ? undefined : seconds / MONTH;
}

const MONTH = (365.2425 / 12) * 86_400;
