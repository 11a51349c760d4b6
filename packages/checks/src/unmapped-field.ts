/** A question on a form whose answer lands nowhere. */
import { goesNowhere } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { addClause } from './field-edits.ts';
import { likelyTargets } from './likely-targets.ts';

export const unmappedField = defineCheck({
  code: 'unmapped-field',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: (data: { field: string }) => `Field \`${data.field}\` lands in no CRM field`,
  help: 'Map it with `-> Object.Field`, name who gets it with `shared-with`, or say why it is `discarded`',
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const field of capture.fields) {
      // A line without a type is not finished: missing-value says so.
      if (!field.type) continue;
      if (!goesNowhere(field) || hasBrokenLine(file, field.span)) continue;
      const fixes = likelyTargets(field, capture, workspace).map((target) => ({
        title: `Map it to \`${target}\``,
        safety: 'suggested' as const,
        edits: [addClause(file, field, `-> ${target}`)],
      }));
      report({ at: field.nameSpan, data: { field: field.name }, fixes });
    }
  },
});
