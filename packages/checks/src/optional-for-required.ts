/** A question that may be left blank although the CRM demands the answer. */
import { flagOf } from '@liaison/model';
import { isBrokenField } from './broken-fields.ts';
import { fieldWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { addFlag } from './field-edits.ts';
import { demandedFields, isAlwaysFilled, madeObjects } from './required-fields.ts';

type Data = { field: string; target: string };

export const optionalForRequired = defineCheck({
  code: 'optional-for-required',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ field, target }: Data) => `\`${field}\` may be left blank, but \`${target}\` is required`,
  help: ({ target }) => `Add \`required\`, or \`set "…" -> ${target}\` for those who leave it blank`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    const made = new Set(madeObjects(capture, workspace));
    for (const write of fieldWrites(capture, workspace)) {
      const { field, crmField, object } = write;
      if (!made.has(object) || !demandedFields(object).includes(crmField)) continue;
      if (flagOf(field.flags, 'required') !== false || isAlwaysFilled(crmField, capture, workspace)) continue;
      if (isBrokenField(field, file)) continue;
      const edit = addFlag(file, field, 'required');
      report({
        at: field.nameSpan,
        data: { field: field.name, target: nameOfTarget(write) },
        related: [{ message: 'Required by the CRM', at: write.declaredAt }],
        fixes: edit ? [{ title: 'Require an answer', safety: 'suggested', edits: [edit] }] : [],
      });
    }
  },
});
