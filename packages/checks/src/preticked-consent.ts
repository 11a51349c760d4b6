/** A consent that is ticked before the visitor has read it. */
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';

export const pretickedConsent = defineCheck({
  code: 'preticked-consent',
  category: 'crm',
  severity: 'warning',
  on: 'field',
  message: (data: { field: string }) => `Consent \`${data.field}\` is given before the visitor does anything`,
  help: 'Take `prefilled` away: the visitor ticks the box himself, or has not agreed',
  fixable: true,
  run(field, { file }, report) {
    const flag = field.flags.find(({ name, unknown }) => name === 'prefilled' && !unknown);
    if (!flag || field.grants.length === 0) return;
    const comma = file.text.lastIndexOf(',', flag.span.start);
    const span = { start: comma < field.span.start ? flag.span.start : comma, end: flag.span.end };
    report({
      at: flag.span,
      data: { field: field.name },
      fixes: [{ title: 'Leave the box empty', safety: 'suggested', edits: [replaceText(file, span, '')] }],
    });
  },
});
