/** A vendor that runs one of our systems, and promises nothing. */
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { workOf } from './vendor-work.ts';

interface Data {
  readonly vendor: string;
}

export const vendorWithoutPromise = defineCheck({
  code: 'vendor-without-promise',
  category: 'vendors',
  severity: 'info',
  ruleSet: 'strict',
  on: 'vendor',
  message: ({ vendor }: Data) => `\`${vendor}\` runs one of our systems, and no SLA says what it owes`,
  help: 'Write what its contract promises into an `sla` of a campaign that needs the system, with the vendor behind `by`: what we promise ourselves rests on that',
  run(vendor, { workspace }, report) {
    if (vendor.name === '' || hasUnknownLine(vendor)) return;
    const system = workOf(vendor, workspace).find(
      ({ reference, campaign }) => !campaign && reference.statement === 'operated-by',
    );
    if (!system) return;
    const isBound = workspace.usesOf(vendor).some(({ reference }) => reference.statement === 'promise');
    if (isBound) return;
    report({
      at: vendor.nameSpan,
      data: { vendor: vendor.name },
      related: [relatedPlace(system.file, system.reference.span, 'It runs this system')],
    });
  },
});
