/** A form that writes to a field which the CRM team is about to remove. */
import { flagOf } from '@liaison/model';
import { crmWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';

export const deprecatedTarget = defineCheck({
  code: 'deprecated-target',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: (data: { target: string }) => `\`${data.target}\` is deprecated in the CRM`,
  help: 'Ask the team that owns the CRM which field replaces it, and map to that one',
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of crmWrites(capture, workspace)) {
      if (flagOf(write.crmField.flags, 'deprecated') !== true) continue;
      report({
        at: write.target.span,
        data: { target: nameOfTarget(write) },
        related: [{ message: 'The export says so here', at: write.declaredAt }],
      });
    }
  },
});
