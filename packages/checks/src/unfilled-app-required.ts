/** A form that makes records without something that the CRM's own pages demand. */
import { flagOf } from '@liaison/model';
import { isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { fieldsToFill, unfilledFields } from './required-fields.ts';
import { listedFields, unfilledObjects } from './unfilled-objects.ts';

type Data = { capture: string; object: string; fields: readonly string[] };

export const unfilledAppRequired = defineCheck({
  code: 'unfilled-app-required',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ capture, object, fields }: Data) =>
    `\`${capture}\` leaves out what \`${object}\` requires on its own pages: ${listedFields(fields)}`,
  help: ({ object, fields: [first] }) =>
    `Fill \`${object}.${first}\` with a question or with \`set\`: without it nobody can save a change to the record`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    const found = unfilledObjects(capture, workspace, file, {
      fieldsOf: (object) => unfilledFields(capture, object, workspace, fieldsOfPages(object)),
      why: "is required on the CRM's pages",
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

/** What the API demands as well is the matter of unfilled-required-field. */
const fieldsOfPages = fieldsToFill(
  ({ flags }) => flagOf(flags, 'required-in-app') === true && flagOf(flags, 'required') !== true,
);
