/** A campaign that is live, or about to be, and somebody who has to agree has not signed. */
import { channelDays, daysBetween, missingApprovals } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';

export const missingApproval = defineCheck({
  code: 'missing-approval',
  category: 'people',
  severity: 'error',
  ruleSet: 'recommended',
  on: 'campaign',
  message: ({ role, launch, days }: { role: string; launch: string; days: number }) =>
    days < 0
      ? `Nobody has signed as \`${role}\`, and the campaign is out since ${launch}`
      : `Nobody has signed as \`${role}\`, and the campaign goes out on ${launch}`,
  help: ({ role, days }) =>
    days < 0
      ? `Have somebody sign who has \`signs-for ${role}\` (\`liaison approve\`), or stop the campaign`
      : `Have somebody sign who has \`signs-for ${role}\` (\`liaison approve\`) within ${days === 1 ? '1 day' : `${days} days`}, or move the launch`,
  run(campaign, { workspace, settings, file }, report) {
    if (isDraft(campaign) || isClosed(campaign) || isDamaged(campaign.nameSpan.start, file)) return;
    const launch = campaign.runs?.from.date ?? channelDays(campaign)?.first;
    if (launch === undefined) return;
    const days = daysBetween(workspace.today, launch);
    if (campaign.status?.value !== 'live' && days > settings.parameters.approvalDays) return;
    // What is long over and was never said to be done is another matter.
    if (campaign.status?.value !== 'live' && days < 0) return;
    const share = settings.parameters.standardChangeShare / 100;
    for (const { role, span } of missingApprovals(campaign, workspace, share)) {
      report({ at: span ?? campaign.nameSpan, data: { role, launch, days } });
    }
  },
});
