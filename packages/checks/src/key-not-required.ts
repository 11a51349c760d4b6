/** A key that a visitor may leave blank: his record cannot be found. */
import { type CaptureField, flagOf } from '@liaison/model';
import { isBrokenField } from './broken-fields.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';

export const keyNotRequired = defineCheck({
  code: 'key-not-required',
  category: 'crm',
  severity: 'error',
  on: 'field',
  message: (data: { field: string }) => `Key \`${data.field}\` may be left blank`,
  help: 'Add `required`: records are found by it',
  fixable: true,
  run(field: CaptureField, { file }, report) {
    const key = field.flags.find(({ name, unknown }) => name === 'key' && !unknown);
    if (!key || flagOf(field.flags, 'required') !== false || isBrokenField(field, file)) return;
    report({
      at: key.span,
      data: { field: field.name },
      fixes: [
        {
          title: 'Require an answer',
          safety: 'suggested',
          edits: [replaceText(file, { start: key.span.start, end: key.span.start }, 'required, ')],
        },
      ],
    });
  },
});
