/** A use of personal data of which nobody says when it ends. */
import type { Campaign, SourceFile, Use, Workspace } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { fieldWrites, nameOfTarget } from './crm-writes.ts';
import { campaignOf, hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import type { RelatedPlace } from './finding.ts';
import { isDamaged } from './lost-places.ts';
import { markOf } from './protected-fields.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';

export const useWithoutRetention = defineCheck({
  code: 'use-without-retention',
  category: 'crm',
  severity: 'warning',
  on: 'use',
  formerly: ['classified-without-retention'],
  message: ({ purpose }: { purpose: string }) => `\`use ${purpose}\` does not say how long the data is kept`,
  help: 'Add `retention`, such as `retention 24 months after last-contact`',
  run(use, { workspace, file }, report) {
    const campaign = campaignOf(use, workspace);
    if (!campaign || isClosed(campaign) || isDraft(campaign) || !workspace.resolve(use.purpose)) return;
    if (!use.purpose || statementOf(use, 'retention') || hasUnknownLine(use)) return;
    if (isDamaged(campaign.nameSpan.start, file) || hasBrokenLine(file, use.purpose.span)) return;
    report({
      at: use.purpose.span,
      data: { purpose: use.purpose.name },
      related: markedAnswers(use, campaign, file, workspace),
    });
  },
});

/** Answers for this purpose that go to a field which the CRM marks as personal; three at most. */
function markedAnswers(
  { purpose }: Use,
  { captures }: Campaign,
  file: SourceFile,
  workspace: Workspace,
): RelatedPlace[] {
  return captures
    .flatMap((capture) =>
      fieldWrites(capture, workspace).flatMap((write) => {
        const own = write.field.forPurposes;
        const purposes = own.length > 0 ? own : capture.purposes;
        const mark = markOf(write.crmField);
        if (mark === undefined || !purposes.some(({ name }) => name === purpose?.name)) return [];
        return [
          relatedPlace(file, write.target.span, `The CRM marks \`${nameOfTarget(write)}\` as \`${mark}\``),
        ];
      }),
    )
    .slice(0, 3);
}
