/** A constant for a field that no two records may have alike: the second submission is refused. */
import { flagOf, type SetValue } from '@liaison/model';
import { crmWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { madeObjects } from './required-fields.ts';
import { shownValue } from './set-values.ts';

type Data = { value: string; target: string };

export const constantInUniqueField = defineCheck({
  code: 'constant-in-unique-field',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ value, target }: Data) =>
    `\`${target}\` must be unique, and every submission sends \`${value}\``,
  help: 'Write what differs from one visitor to the next, such as the e-mail address, or write to another field',
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace)) return;
    const made = new Set(madeObjects(capture, workspace));
    for (const write of crmWrites(capture, workspace)) {
      if (write.by !== 'set' || !write.set.value || !isConstant(write.set.value)) continue;
      if (!made.has(write.object) || flagOf(write.crmField.flags, 'unique') !== true) continue;
      report({
        at: write.set.span,
        data: { value: shownValue(write.set.value), target: nameOfTarget(write) },
        related: [{ message: 'No two records may have the same', at: write.declaredAt }],
      });
    }
  },
});

/** The same at every submission. */
function isConstant(value: SetValue): boolean {
  return value.type !== 'word' || value.word === 'campaign-id' || value.word.startsWith('label-of-');
}
