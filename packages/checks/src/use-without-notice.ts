/** A use of data of which people are told nothing at the form that asks for it. */
import { isCounted, writtenText } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { fieldsFor } from './data-keepers.ts';
import { campaignOf, hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { isUnder } from './law/audience-countries.ts';
import { isDamaged } from './lost-places.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';

type Data = { purpose: string; capture: string };

export const useWithoutNotice = defineCheck({
  code: 'use-without-notice',
  category: 'privacy',
  severity: 'warning',
  on: 'use',
  packs: ['gdpr'],
  message: ({ purpose, capture }: Data) =>
    `\`${capture}\` asks for \`${purpose}\`, and no notice says what becomes of the data`,
  help: 'Add `notice` with the address of the privacy notice that stands beside the form',
  fixable: true,
  run(use, { workspace, file }, report) {
    const campaign = campaignOf(use, workspace);
    const { purpose } = use;
    if (!campaign || !isCounted(campaign) || !purpose || !workspace.resolve(purpose)) return;
    if (statementOf(use, 'notice') || hasUnknownLine(use) || !isUnder('gdpr', use, workspace)) return;
    if (isDamaged(campaign.nameSpan.start, file) || hasBrokenLine(file, purpose.span)) return;
    const capture = campaign.captures.find(
      (each) => fieldsFor(each, ({ name }) => name === purpose.name).length > 0,
    );
    if (!capture) return;
    const others = new Set(campaign.uses.flatMap(({ notice }) => (notice ? [notice.value] : [])));
    report({
      at: purpose.span,
      data: { purpose: purpose.name, capture: capture.name },
      related: [relatedPlace(file, capture.nameSpan, 'The form that asks')],
      fixes: [...others].slice(0, 3).map((notice) => ({
        title: `Point to ${notice}`,
        safety: 'suggested',
        edits: [
          insertStatement(file, use, `notice ${writtenText(notice)}`, ['basis', 'special-basis', 'opt-in']),
        ],
      })),
    });
  },
});
