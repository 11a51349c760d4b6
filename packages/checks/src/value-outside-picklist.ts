/** A value that a closed list of the CRM does not have: the record is refused. */
import { flagOf } from '@liaison/model';
import { crmWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { type ForeignValues, foreignFixes, foreignMessage, foreignValues } from './picklist-values.ts';

type Data = { values: ForeignValues; target: string };

export const valueOutsidePicklist = defineCheck({
  code: 'value-outside-picklist',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ values, target }: Data) => foreignMessage(values, target),
  help: ({ target }) =>
    `Send what is on the list of \`${target}\`, or ask the team that owns the CRM to add the value`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of crmWrites(capture, workspace)) {
      if (flagOf(write.crmField.flags, 'closed') !== true) continue;
      const values = foreignValues(write);
      if (!values) continue;
      report({
        at: values.at,
        data: { values, target: nameOfTarget(write) },
        related: [{ message: 'The closed list', at: write.declaredAt }],
        fixes: foreignFixes(values, write.crmField.type?.choices ?? [], file),
      });
    }
  },
});
