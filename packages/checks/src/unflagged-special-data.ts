/** An answer that the law protects more, and a form that treats it like any other. */
import { isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { fieldCategory, isProtected } from './field-categories.ts';
import { addFlag } from './field-edits.ts';

type Data = { field: string; category: string };

export const unflaggedSpecialData = defineCheck({
  code: 'unflagged-special-data',
  category: 'privacy',
  severity: 'warning',
  on: 'capture',
  message: ({ field, category }: Data) => `\`${field}\` is \`${category}\`, and is not marked \`sensitive\``,
  help: ({ category }) =>
    `Add \`sensitive\`, so that its field of the CRM is looked at; if it is no ${category}, write its \`category\``,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const field of capture.fields) {
      const found = fieldCategory(field, workspace);
      if (!found || !isProtected(found.category)) continue;
      // The number of a payment card must not be asked for at all, which another check says.
      if (found.category.fideslang?.value === 'user.financial.credit_card') continue;
      if (field.discarded || field.flags.some(({ name }) => name === 'sensitive')) continue;
      const edit = addFlag(file, field, 'sensitive');
      report({
        at: found.stated?.span ?? field.nameSpan,
        data: { field: field.name, category: found.category.name },
        fixes: edit
          ? [{ title: 'Mark it `sensitive`', safety: found.stated ? 'safe' : 'suggested', edits: [edit] }]
          : [],
      });
    }
  },
});
