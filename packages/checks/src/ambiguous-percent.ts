/** A share that one side counts in per cent and the other as a number: 30 or 0.3. */
import { fieldWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { barrierOf } from './read-only.ts';

type Data = { field: string; type: string; target: string; targetType: string };

export const ambiguousPercent = defineCheck({
  code: 'ambiguous-percent',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ field, type, target, targetType }: Data) =>
    `\`${field}\` (${type}) goes to \`${target}\` (${targetType}): is 30 % written as 30 or as 0.3`,
  help: ({ targetType, target }) =>
    targetType === 'percent'
      ? 'Ask for a `percent`, which is 30 for 30 %, as Salesforce stores it'
      : `Map it to a percent field, or settle with the owner of the CRM how \`${target}\` counts`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of fieldWrites(capture, workspace)) {
      const from = write.field.type?.type.name ?? '';
      const to = write.crmField.type?.type.name ?? '';
      const isOne = (from === 'percent') !== (to === 'percent');
      if (!isOne || !NUMBERS.has(from) || !NUMBERS.has(to) || barrierOf(write.crmField)) continue;
      const { type } = write.field;
      report({
        at: write.target.span,
        data: { field: write.field.name, type: from, target: nameOfTarget(write), targetType: to },
        related: [{ message: 'The CRM field', at: write.declaredAt }],
        fixes:
          to === 'percent' && type
            ? [
                {
                  title: 'Ask for a percentage',
                  safety: 'suggested',
                  edits: [replaceText(file, type.span, 'percent')],
                },
              ]
            : [],
      });
    }
  },
});

/** Money is no share, whatever it is called. */
const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'percent']);
