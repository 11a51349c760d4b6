/** A form that asks for a purpose of which the campaign does not say on which ground and for how long. */
import { isDraft } from './campaign-status.ts';
import { isOver } from './crm-writes.ts';
import { campaignOf, hasUnknownLine, usesFor } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';

type Data = { capture: string; purpose: string };

export const purposeWithoutUse = defineCheck({
  code: 'purpose-without-use',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ capture, purpose }: Data) =>
    `\`${capture}\` asks for \`${purpose}\`, and the campaign has no \`use\` for it`,
  help: ({ purpose }) =>
    `Add \`use ${purpose}\` with its \`basis\`, \`notice\` and \`retention\` to the campaign`,
  run(capture, { workspace, file }, report) {
    const campaign = campaignOf(capture, workspace);
    if (!campaign || isDraft(campaign) || isOver(capture, workspace) || capture.fields.length === 0) return;
    if (isDamaged(campaign.nameSpan.start, file) || hasUnknownLine(campaign)) return;
    // A use whose purpose cannot be read may be this one.
    if (campaign.uses.some(({ purpose }) => !purpose || !workspace.resolve(purpose))) return;
    for (const purpose of capture.purposes) {
      if (!workspace.resolve(purpose) || usesFor(purpose.name, campaign).length > 0) continue;
      report({ at: purpose.span, data: { capture: capture.name, purpose: purpose.name } });
    }
  },
});
