/** The launch is a few days off, and something that was asked for is not there. */
import { daysBetween, isRealDate, launchDay } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { openRequests } from './requests.ts';

interface Data {
  readonly request: string;
  readonly launch: string;
  readonly from: string;
}

export const unfinishedRequest = defineCheck({
  code: 'unfinished-request',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ request, launch }: Data) =>
    `\`${request}\` is not done, and the campaign goes out on ${launch}`,
  help: ({ from }) =>
    `Ask ${from} today: write \`done\` with the day and a link, or move the launch if it will not be there`,
  run(campaign, { workspace: { today }, settings }, report) {
    const launch = launchDay(campaign);
    if (launch === undefined) return;
    const days = daysBetween(today, launch);
    if (days < 0 || days > settings.parameters.openRequestDays) return;
    for (const { name, nameSpan, due, from } of openRequests(campaign)) {
      // A day that has passed, or is behind the launch, is told as that.
      if (due && isRealDate(due.value) && (due.value < today || due.value > launch)) continue;
      report({
        at: nameSpan,
        data: { request: name, launch, from: from ? `\`${from.name}\`` : 'whoever does it' },
      });
    }
  },
});
