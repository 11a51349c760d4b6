/** Data that the law forbids to use but on grounds of its own, and a use that names none of these. */
import { isClosed } from './campaign-status.ts';
import { fieldsFor } from './data-keepers.ts';
import { campaignOf, hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { fieldCategory, isSpecial } from './field-categories.ts';
import { isUnder } from './law/audience-countries.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';

type Data = { field: string; category: string; purpose: string };

export const specialDataWithoutBasis = defineCheck({
  code: 'special-data-without-basis',
  category: 'privacy',
  severity: 'warning',
  on: 'use',
  packs: ['gdpr'],
  message: ({ field, category, purpose }: Data) =>
    `\`${field}\` is data about \`${category}\`, and \`use ${purpose}\` has no \`special-basis\``,
  help: ({ category }) =>
    `Add \`special-basis\`, such as \`explicit-consent\`, or do not ask; if it is no data about ${category}, write its \`category\``,
  fixable: true,
  run(use, { workspace, file }, report) {
    const campaign = campaignOf(use, workspace);
    const { purpose } = use;
    if (!campaign || isClosed(campaign) || !purpose || !workspace.resolve(purpose)) return;
    if (statementOf(use, 'special-basis') || hasUnknownLine(use) || !isUnder('gdpr', use, workspace)) return;
    const special = campaign.captures
      .flatMap((capture) => fieldsFor(capture, ({ name }) => name === purpose.name))
      .flatMap((field) => {
        const category = fieldCategory(field, workspace)?.category;
        return category && isSpecial(category) ? [{ field, category }] : [];
      });
    const [first] = special;
    if (!first) return;
    report({
      at: purpose.span,
      data: { field: first.field.name, category: first.category.name, purpose: purpose.name },
      related: special
        .slice(0, 3)
        .map(({ field, category }) => relatedPlace(file, field.nameSpan, `Data about \`${category.name}\``)),
      fixes: [
        {
          title: 'Rest on explicit consent',
          safety: 'suggested',
          edits: [insertStatement(file, use, 'special-basis explicit-consent', ['basis'])],
        },
      ],
    });
  },
});
