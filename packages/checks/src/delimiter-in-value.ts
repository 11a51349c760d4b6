/** A value that holds the character with which the CRM tells several values apart. */
import { type Choice, valuesOf, writtenText } from '@liaison/model';
import { fieldWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { delimiterOf } from './picklist-values.ts';
import { barrierOf } from './read-only.ts';
import { cut } from './set-values.ts';

type Data = { value: string; delimiter: string; target: string };

export const delimiterInValue = defineCheck({
  code: 'delimiter-in-value',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ value, delimiter, target }: Data) =>
    `\`${cut(value)}\` holds \`${delimiter}\`, at which \`${target}\` splits it into several values`,
  help: ({ value, delimiter }) =>
    `Send a value without it, and keep the words for the visitor: \`${writtenText(cut(value.replaceAll(delimiter, ' ').replace(/\s+/g, ' ')))} as ${writtenText(cut(value))}\``,
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of fieldWrites(capture, workspace)) {
      const delimiter = delimiterOf(write.crmField);
      const { type } = write.field;
      if (!delimiter || !type || !/^choices?$/.test(type.type.name) || barrierOf(write.crmField)) continue;
      if (!valuesOf(type)) continue;
      for (const choice of type.choices.filter((each) => isSplit(each, delimiter))) {
        report({
          at: choice.span,
          data: { value: choice.value, delimiter, target: nameOfTarget(write) },
          related: [{ message: 'Several values are joined here', at: write.declaredAt }],
        });
      }
    }
  },
});

function isSplit({ value, active }: Choice, delimiter: string): boolean {
  return active && value.includes(delimiter);
}
