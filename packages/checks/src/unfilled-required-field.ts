/** A form that makes records without something the CRM demands: every one of them is refused. */
import { isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { unfilledFields } from './required-fields.ts';
import { listedFields, unfilledObjects } from './unfilled-objects.ts';

type Data = { capture: string; object: string; fields: readonly string[] };

export const unfilledRequiredField = defineCheck({
  code: 'unfilled-required-field',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ capture, object, fields }: Data) =>
    `\`${capture}\` writes \`${object}\` without what it requires: ${listedFields(fields)}`,
  help: ({ object, fields: [first] }) =>
    `Ask for it with a required field, or \`set "…" -> ${object}.${first}\`: the CRM refuses a record without it`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    const found = unfilledObjects(capture, workspace, file, {
      fieldsOf: (object) => unfilledFields(capture, object, workspace),
      why: 'is required',
    });
    for (const { object, fields, related, fixes } of found) {
      report({
        at: capture.nameSpan,
        data: { capture: capture.name, object: object.name, fields: fields.map(({ name }) => name) },
        related,
        fixes,
      });
    }
  },
});
