/** A vendor that works with data of people for us, and says nothing of whom it passes them on to. */
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { statementOf } from './statements.ts';
import { handlesPeople, isController } from './vendor-data.ts';

export const unlistedSubProcessors = defineCheck({
  code: 'unlisted-sub-processors',
  category: 'vendors',
  severity: 'info',
  ruleSet: 'strict',
  on: 'vendor',
  message: ({ vendor }: { vendor: string }) =>
    `\`${vendor}\` has data of people, and names nobody whom it passes them on to`,
  help: 'Add `sub-processor` with the name and the region for each line of the list in its contract; hosting is nearly always on it',
  run(vendor, { workspace }, report) {
    if (vendor.name === '' || isController(vendor) || hasUnknownLine(vendor)) return;
    if (statementOf(vendor, 'sub-processor') || !handlesPeople(vendor, workspace)) return;
    report({ at: vendor.nameSpan, data: { vendor: vendor.name } });
  },
});
