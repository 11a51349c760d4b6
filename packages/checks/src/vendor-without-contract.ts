/** A vendor that campaigns and systems rely on, and nobody wrote down under which contract, or until when. */
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';
import { firstWorkOf } from './vendor-work.ts';

interface Data {
  readonly vendor: string;
  /** Whether only its end is missing. */
  readonly isEndless: boolean;
}

export const vendorWithoutContract = defineCheck({
  code: 'vendor-without-contract',
  category: 'vendors',
  severity: 'info',
  ruleSet: 'strict',
  on: 'vendor',
  message: ({ vendor, isEndless }: Data) =>
    isEndless
      ? `The contract of \`${vendor}\` does not say until when it runs`
      : `Vendor \`${vendor}\` is in use, and no contract is named`,
  help: ({ isEndless }) =>
    isEndless
      ? 'Add `until` with its last day, or the day before which it can be ended next'
      : 'Add `contract` with its number and `until` with its last day',
  run(vendor, { workspace }, report) {
    const contract = statementOf(vendor, 'contract');
    if (vendor.name === '' || vendor.contract?.until || contract?.empty || hasUnknownLine(vendor)) return;
    const first = firstWorkOf(vendor, workspace);
    if (!first) return;
    report({
      at: contract?.span ?? vendor.nameSpan,
      data: { vendor: vendor.name, isEndless: contract !== undefined },
      related: [relatedPlace(first.file, first.reference.span, 'In use here')],
    });
  },
});
