/** A vendor that has data of people, and into whose security nobody has looked. */
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { statementOf } from './statements.ts';
import { handlesPeople, otherVendor } from './vendor-data.ts';

interface Data {
  readonly vendor: string;
  readonly other: string;
}

export const missingSecurityReview = defineCheck({
  code: 'missing-security-review',
  category: 'vendors',
  severity: 'warning',
  on: 'vendor',
  message: ({ vendor }: Data) => `\`${vendor}\` has data of people, and nobody has reviewed its security`,
  help: ({ other }) =>
    `Ask those who reviewed \`${other}\`, and add \`security-review on … by …\` with a link once it is done`,
  run(vendor, { workspace }, report) {
    if (vendor.name === '' || statementOf(vendor, 'security-review') || hasUnknownLine(vendor)) return;
    if (!handlesPeople(vendor, workspace)) return;
    const other = otherVendor(vendor, workspace, ({ securityReviews }) => securityReviews.length > 0);
    if (other !== undefined) report({ at: vendor.nameSpan, data: { vendor: vendor.name, other } });
  },
});
