/** An answer that is both kept and thrown away: one of the two is wrong. */
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { cutSpan } from './field-edits.ts';

export const mappedAndDiscarded = defineCheck({
  code: 'mapped-and-discarded',
  category: 'crm',
  severity: 'error',
  on: 'field',
  message: (data: { field: string }) => `Field \`${data.field}\` is mapped to the CRM and discarded at once`,
  help: 'Keep the one that is true: the mapping, or `discarded` with its reason',
  fixable: true,
  run(field, { file }, report) {
    const { discarded, mappings } = field;
    const first = mappings[0];
    if (!discarded || !first) return;
    report({
      at: discarded.span,
      data: { field: field.name },
      related: [{ message: 'The answer is written here', at: { file: file.path, span: first.span } }],
      fixes: [
        {
          title: 'Keep the mapping',
          safety: 'suggested',
          edits: [replaceText(file, cutSpan(file, discarded.span), '')],
        },
        {
          title: 'Keep `discarded`',
          safety: 'suggested',
          edits: mappings.map(({ span }) => replaceText(file, cutSpan(file, span), '')),
        },
      ],
    });
  },
});
