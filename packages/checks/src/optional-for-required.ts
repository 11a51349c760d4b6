/** A question that may be left blank although the CRM demands the answer. */
import { type Capture, flagOf, type SourceFile, type Workspace } from '@liaison/model';
import { isBrokenField } from './broken-fields.ts';
import { appendLines } from './capture-edits.ts';
import { type FieldWrite, fieldWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { addFlag } from './field-edits.ts';
import type { Fix } from './finding.ts';
import { writtenTarget } from './likely-targets.ts';
import { demandedFields, isAlwaysFilled, madeObjects } from './required-fields.ts';
import { constantFor } from './unfilled-objects.ts';

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
        fixes: [
          ...(edit ? [{ title: 'Require an answer', safety: 'suggested' as const, edits: [edit] }] : []),
          ...constantFix(write, capture, workspace, file),
        ],
      });
    }
  },
});

/** What is stored for those who leave it blank, where there is a usual constant. */
function constantFix(
  { crmField, object }: FieldWrite,
  capture: Capture,
  workspace: Workspace,
  file: SourceFile,
): Fix[] {
  const value = constantFor(crmField);
  const line = `set ${value} -> ${writtenTarget(object, crmField, workspace)}`;
  const edit = value ? appendLines(capture, file, [line]) : undefined;
  return edit
    ? [{ title: `Store \`${value}\` for those who leave it blank`, safety: 'suggested', edits: [edit] }]
    : [];
}
