/** A use of personal data that names no ground on which the law allows it. */
import { hasBrokenLine } from './broken-lines.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { campaignOf, hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';
import { statementOf } from './statements.ts';

export const useWithoutBasis = defineCheck({
  code: 'use-without-basis',
  category: 'crm',
  severity: 'warning',
  on: 'use',
  message: ({ purpose }: { purpose: string }) => `\`use ${purpose}\` names no ground on which it is allowed`,
  help: 'Add `basis`, such as `consent`, `contract` or `legitimate-interest`: your privacy team knows which',
  run(use, { workspace, file }, report) {
    const campaign = campaignOf(use, workspace);
    if (!campaign || isClosed(campaign) || isDraft(campaign) || !workspace.resolve(use.purpose)) return;
    if (!use.purpose || statementOf(use, 'basis') || hasUnknownLine(use)) return;
    if (isDamaged(campaign.nameSpan.start, file) || hasBrokenLine(file, use.purpose.span)) return;
    report({ at: use.purpose.span, data: { purpose: use.purpose.name } });
  },
});
