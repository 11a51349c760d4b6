/** An answer of which nobody says what kind of personal data it is, in a campaign that says so of others. */
import { type Campaign, isCounted, writtenName } from '@liaison/model';
import { campaignOf } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { fieldCategory } from './field-categories.ts';
import { addClause } from './field-edits.ts';

type Data = { field: string };

export const uncategorisedField = defineCheck({
  code: 'uncategorised-field',
  category: 'privacy',
  severity: 'info',
  ruleSet: 'strict',
  on: 'capture',
  message: ({ field }: Data) => `Nobody says what kind of data \`${field}\` is`,
  help: 'Add `category` with what kind of data people write there, so that the record of processing is complete',
  fixable: true,
  run(capture, { workspace, file }, report) {
    const campaign = campaignOf(capture, workspace);
    if (!campaign || !isCounted(campaign) || !isUsingCategories(campaign)) return;
    for (const field of capture.fields) {
      if (field.category || field.discarded || field.name === '' || !field.type) continue;
      if (fieldCategory(field, workspace)) continue;
      const likely = LIKELY[field.type.type.name];
      if (!likely) continue;
      report({
        at: field.nameSpan,
        data: { field: field.name },
        fixes: likely
          .filter((name) => workspace.lookup('category', name).length > 0)
          .map((name) => ({
            title: `Call it \`${name}\``,
            safety: 'suggested' as const,
            edits: [addClause(file, field, `category ${writtenName(name)}`)],
          })),
      });
    }
  },
});

/** By type, the categories that such answers mostly are; numbers and ticks are left alone, as they are hardly ever personal. */
const LIKELY: Readonly<Record<string, readonly string[]>> = {
  text: ['free-text', 'customer-number'],
  'long-text': ['free-text'],
  choice: ['preference'],
  choices: ['preference'],
  date: ['date-of-birth'],
  binary: ['photo'],
};

/** Whether some form of the campaign states a category: then it keeps a record of what it collects. */
function isUsingCategories({ captures }: Campaign): boolean {
  return captures.some(({ fields }) => fields.some(({ category }) => category));
}
