/** An answer that is thrown away, and nobody says why it is asked for. */
import { defineCheck } from './define-check.ts';

export const discardedWithoutReason = defineCheck({
  code: 'discarded-without-reason',
  category: 'crm',
  severity: 'error',
  on: 'field',
  message: (data: { field: string }) => `Field \`${data.field}\` is discarded without a reason`,
  help: 'Say in quotes why it is asked for and not kept: `discarded "Only picks the language of the page"`',
  run(field, _context, report) {
    const { discarded, mappings } = field;
    if (discarded?.value.trim() !== '' || mappings.length > 0) return;
    report({ at: discarded.span, data: { field: field.name } });
  },
});
