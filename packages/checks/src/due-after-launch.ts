/** A request that will be done when the campaign is already out. */
import { isRealDate, launchDay } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { replacements } from './replacements.ts';
import { openRequests, sensibleDueDay } from './requests.ts';

interface Data {
  readonly request: string;
  readonly due: string;
  readonly launch: string;
}

export const dueAfterLaunch = defineCheck({
  code: 'due-after-launch',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ request, due, launch }: Data) =>
    `\`${request}\` is due on ${due}, and the campaign goes out on ${launch}`,
  help: 'Ask for it earlier, with time to look at it before the launch, or move the launch',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    const launch = launchDay(campaign);
    if (launch === undefined) return;
    const day = sensibleDueDay(campaign, workspace);
    for (const { name, due } of openRequests(campaign)) {
      if (!due || !isRealDate(due.value) || due.value <= launch) continue;
      report({
        at: due.span,
        data: { request: name, due: due.value, launch },
        related: campaign.runs ? [relatedPlace(file, campaign.runs.span, 'The launch')] : [],
        fixes: day === undefined ? [] : replacements(file, due.span, [day]),
      });
    }
  },
});
