/** A form that writes the campaign's key into the CRM, in a campaign that has none. */
import { isDraft } from './campaign-status.ts';
import { isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';
import { statementOf } from './statements.ts';

export const missingCrmId = defineCheck({
  code: 'missing-crm-id',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: (data: { campaign: string }) =>
    `\`campaign-id\` is empty, as campaign \`${data.campaign}\` has no \`crm-id\``,
  help: 'Add `crm-id` with the key that the campaign has in the CRM, or let the owner of the CRM make it there first',
  run(capture, { workspace, file }, report) {
    const campaign = workspace.lookup('campaign', capture.within ?? '')[0]?.declaration;
    if (!campaign || isDraft(campaign) || isOver(capture, workspace)) return;
    // A line that nobody understands may be the one.
    if (campaign.statements.some(({ known }) => !known)) return;
    if (statementOf(campaign, 'crm-id') || isDamaged(campaign.nameSpan.start, file)) return;
    for (const { value } of capture.sets) {
      if (value?.type !== 'word' || value.word !== 'campaign-id') continue;
      report({ at: value.span, data: { campaign: campaign.name } });
      return;
    }
  },
});
