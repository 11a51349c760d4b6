/** An approval that is dated later than what it approves went out. */
import { channelDays } from '@liaison/model';
import { isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

export const approvalAfterLaunch = defineCheck({
  code: 'approval-after-launch',
  category: 'people',
  severity: 'warning',
  on: 'campaign',
  message: ({ role, signed, launch }: { role: string; signed: string; launch: string }) =>
    `\`${role}\` signed on ${signed}, after the launch on ${launch}`,
  help: ({ role }) =>
    `Correct the date, or move the launch: what \`${role}\` says afterwards can no longer change anything`,
  run(campaign, { file }, report) {
    if (isDraft(campaign)) return;
    const from = campaign.runs?.from;
    const launch = from?.date ?? channelDays(campaign)?.first;
    if (launch === undefined) return;
    for (const { role, pending, date } of campaign.approvals) {
      if (!role || pending || !date || date.value <= launch) continue;
      report({
        at: date.span,
        data: { role: role.name, signed: date.value, launch },
        related: from ? [relatedPlace(file, from.span, 'The launch')] : [],
      });
    }
  },
});
