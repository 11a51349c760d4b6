/** A vendor whose contract ends before its data of ours may be deleted, and that has not said how they come back. */
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { type Outliving, outlivingData } from './retention-ends.ts';
import { statementOf } from './statements.ts';
import { isController } from './vendor-data.ts';

export const dataOutlivesContract = defineCheck({
  code: 'data-outlives-contract',
  category: 'vendors',
  severity: 'warning',
  on: 'vendor',
  message: ({ contract, purpose, until }: Outliving) =>
    `The contract ends on ${contract.value}; data for \`${purpose}\` is kept until ${until} or longer`,
  help: ({ campaign }) =>
    `Agree how the data of \`${campaign}\` comes back and is destroyed, and add \`exit\` with that; or let the contract run longer`,
  run(vendor, { workspace }, report) {
    if (statementOf(vendor, 'exit') || isController(vendor) || hasUnknownLine(vendor)) return;
    const outliving = outlivingData(vendor, workspace);
    if (outliving) report({ at: outliving.contract.span, data: outliving });
  },
});
