/** A vendor that campaigns and systems rely on, and no team of ours answers for it. */

import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';
import { firstWorkOf } from './vendor-work.ts';

export const vendorWithoutManager = defineCheck({
  code: 'vendor-without-manager',
  category: 'people',
  severity: 'warning',
  on: 'vendor',
  message: ({ vendor }: { vendor: string }) =>
    `Vendor \`${vendor}\` is in use, and no team of ours manages it`,
  help: 'Add `managed-by` with the team that knows the contract and calls when something is wrong',
  run(vendor, { workspace }, report) {
    if (vendor.name === '' || statementOf(vendor, 'managed-by') || hasUnknownLine(vendor)) return;
    const first = firstWorkOf(vendor, workspace);
    if (!first) return;
    report({
      at: vendor.nameSpan,
      data: { vendor: vendor.name },
      related: [relatedPlace(first.file, first.reference.span, 'In use here')],
    });
  },
});
