/** A campaign that is still being planned although its first day has passed. */
import { type Campaign, channelDays, isRealDate } from '@liaison/model';
import { lastDay } from './campaign-dates.ts';
import { defineCheck } from './define-check.ts';
import { replacements } from './replacements.ts';
import { subjectOf } from './wording.ts';

export const launchInPast = defineCheck({
  code: 'launch-in-past',
  category: 'dates',
  severity: 'warning',
  on: 'campaign',
  message: (data: { subject: string; status: string; first: string }) =>
    `${data.subject} is \`${data.status}\`, and its first day was ${data.first}`,
  help: 'Set the status to `live`, `done` or `cancelled`, or move the dates',
  fixable: true,
  run(campaign, { file, workspace: { today } }, report) {
    const { status } = campaign;
    const first = firstDay(campaign);
    if (!status || !PLANNING.has(status.value) || first === undefined || first >= today) return;
    const next = (lastDay(campaign) ?? first) < today ? 'done' : 'live';
    report({
      at: status.span,
      data: { subject: subjectOf(campaign), status: status.value, first },
      fixes: replacements(file, status.span, [next]),
    });
  },
});

const PLANNING = new Set(['draft', 'planned', 'in-review']);

/** The earlier of the campaign's first day and the first day of a channel. */
function firstDay(campaign: Campaign): string | undefined {
  const days = [campaign.runs?.from.date, channelDays(campaign)?.first];
  return days.filter((day) => day !== undefined && isRealDate(day)).sort()[0];
}
