/** A value that an open list of the CRM does not have yet: it is stored, and no report counts it. */
import { flagOf } from '@liaison/model';
import { crmWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { type ForeignValues, foreignFixes, foreignMessage, foreignValues } from './picklist-values.ts';

type Data = { values: ForeignValues; target: string };

export const valueNewToPicklist = defineCheck({
  code: 'value-new-to-picklist',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ values, target }: Data) => foreignMessage(values, target),
  help: ({ target }) =>
    target === MEMBER_STATUS
      ? "Salesforce keeps the statuses with each campaign: add it to this campaign's member statuses first"
      : `Send what is on the list of \`${target}\`, or ask the team that owns the CRM to add the value`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of crmWrites(capture, workspace)) {
      // A yes-or-no question beside a list that may be open is judged by nobody: the integration may translate it.
      const isYesOrNo = write.by === 'field' && write.field.type?.type.name === 'boolean';
      if (isYesOrNo || flagOf(write.crmField.flags, 'closed') === true) continue;
      const values = foreignValues(write);
      if (!values) continue;
      report({
        at: values.at,
        data: { values, target: nameOfTarget(write) },
        related: [{ message: 'The list', at: write.declaredAt }],
        fixes: foreignFixes(values, write.crmField.type?.choices ?? [], file),
      });
    }
  },
});

const MEMBER_STATUS = 'CampaignMember.Status';
