/** A sensitive answer in a CRM field that everybody may see. */
import { flagOf } from '@liaison/model';
import { fieldWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { markOf, marksFields } from './protected-fields.ts';
import { barrierOf } from './read-only.ts';

type Data = { field: string; target: string };

export const sensitiveInTheOpen = defineCheck({
  code: 'sensitive-in-the-open',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ field, target }: Data) =>
    `\`${field}\` is sensitive, and \`${target}\` is a field without protection`,
  help: 'Map it to a field that is encrypted or restricted, or let the owner of the CRM protect this one',
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of fieldWrites(capture, workspace)) {
      const { field, crmField, object } = write;
      if (flagOf(field.flags, 'sensitive') !== true || barrierOf(crmField)) continue;
      // Most formats do not say what is protected.
      if (!marksFields(object) || markOf(crmField) !== undefined) continue;
      if (crmField.type?.type.name === 'encrypted') continue;
      report({
        at: write.target.span,
        data: { field: field.name, target: nameOfTarget(write) },
        related: [{ message: 'Neither classified nor secured', at: write.declaredAt }],
      });
    }
  },
});
