/** A form that never fills a field which the CRM demands in some cases. */
import { type CrmField, flagOf } from '@liaison/model';
import { isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { flagText } from './flag-texts.ts';
import { fieldsToFill, unfilledFields } from './required-fields.ts';
import { unfilledObjects } from './unfilled-objects.ts';

type Data = { capture: string; target: string; condition: string; others: number };

export const conditionallyRequired = defineCheck({
  code: 'conditionally-required',
  category: 'crm',
  severity: 'info',
  on: 'capture',
  message: ({ capture, target, others }: Data) =>
    `\`${capture}\` never fills \`${target}\`${others > 0 ? ` and ${others} more` : ''}, required in some cases`,
  help: ({ target, condition }) =>
    `The CRM requires \`${target}\` when: ${condition}. Fill it with a question or with \`set\` if this form makes such records`,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    const found = unfilledObjects(capture, workspace, file, {
      fieldsOf: (object) => unfilledFields(capture, object, workspace, conditionalFields(object)),
      why: 'is required in some cases',
    });
    for (const { object, fields, related } of found) {
      const [first] = fields;
      if (!first) continue;
      report({
        at: capture.nameSpan,
        data: {
          capture: capture.name,
          target: `${object.name}.${first.name}`,
          condition: conditionOf(first).replace(/\.$/, ''),
          others: fields.length - 1,
        },
        related,
      });
    }
  },
});

const conditionalFields = fieldsToFill(({ flags }) => {
  const isAlways = flagOf(flags, 'required') || flagOf(flags, 'required-in-app');
  return !isAlways && flagText(flags, 'required-when') !== undefined;
});

function conditionOf({ flags }: CrmField): string {
  return flagText(flags, 'required-when') ?? '';
}
