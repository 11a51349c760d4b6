/** A request whose day has passed, and of which nobody says that it is done. */
import { isRealDate, launchDay } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { openRequests } from './requests.ts';

interface Data {
  readonly request: string;
  readonly due: string;
  /** Whom to ask. */
  readonly from: string;
}

export const overdueRequest = defineCheck({
  code: 'overdue-request',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ request, due }: Data) => `\`${request}\` was due on ${due}, and nobody says that it is done`,
  help: ({ from }) =>
    `Ask ${from}: write \`done\` with the day and a link, or agree a later \`due\` before the launch`,
  run(campaign, { workspace: { today } }, report) {
    const launch = launchDay(campaign);
    for (const { name, due, from } of openRequests(campaign)) {
      if (!due || !isRealDate(due.value) || due.value >= today) continue;
      // That it comes too late anyway is said already.
      if (launch !== undefined && due.value > launch) continue;
      report({
        at: due.span,
        data: { request: name, due: due.value, from: from ? `\`${from.name}\`` : 'whoever does it' },
      });
    }
  },
});
