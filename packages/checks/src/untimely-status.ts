/** A status that the calendar contradicts. */
import { type Campaign, channelDays, realDay } from '@liaison/model';
import { lastDay } from './campaign-dates.ts';
import { defineCheck } from './define-check.ts';
import { replacements } from './replacements.ts';

interface Data {
  readonly status: string;
  readonly why: string;
}

export const untimelyStatus = defineCheck({
  code: 'untimely-status',
  category: 'portfolio',
  severity: 'warning',
  on: 'campaign',
  message: ({ status, why }: Data) => `The campaign is \`${status}\`, and ${why}`,
  help: 'Correct the status, or the dates: reports, approvals and the load of systems go by both',
  fixable: true,
  run(campaign, { file, workspace: { today } }, report) {
    const { status } = campaign;
    const [first, last] = [firstDay(campaign), lastDay(campaign)];
    if (!status || first === undefined || last === undefined) return;
    const found = contradiction(status.value, first, last, today);
    if (!found) return;
    report({
      at: status.span,
      data: { status: status.value, why: found.why },
      fixes: replacements(file, status.span, [found.next]),
    });
  },
});

/** What the calendar says, and the status that goes with it; launch-in-past sees those that are still planned. */
function contradiction(status: string, first: string, last: string, today: string) {
  if (status === 'live' && first > today) return { why: `its first day is ${first}`, next: 'approved' };
  if (status === 'done' && first > today) return { why: `its first day is ${first}`, next: 'planned' };
  if (status !== 'live' && status !== 'approved') return undefined;
  if (last < today) return { why: `its last day was ${last}`, next: 'done' };
  if (status === 'approved' && first < today) return { why: `it has begun on ${first}`, next: 'live' };
  return undefined;
}

/** The earlier of the campaign's first day and the first day of a channel. */
function firstDay(campaign: Campaign): string | undefined {
  const days = [realDay(campaign.runs?.from), channelDays(campaign)?.first];
  return days.filter((day) => day !== undefined).sort()[0];
}
