/** A vendor that campaigns and systems rely on, and not both sides have agreed to. */
import type { Vendor } from '@liaison/model';
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { firstWorkOf } from './vendor-work.ts';

type Data = { vendor: string; missing: readonly string[] };

export const vendorWithoutApproval = defineCheck({
  code: 'vendor-without-approval',
  category: 'people',
  severity: 'warning',
  on: 'vendor',
  message: ({ vendor, missing }: Data) =>
    `Vendor \`${vendor}\` is in use without approval of ${missing.map((role) => `\`${role}\``).join(' and ')}`,
  help: ({ missing }) =>
    `Add ${missing.map((role) => `\`approval ${role} by … on …\``).join(' and ')} once both sides have agreed to the vendor`,
  run(vendor, { workspace }, report) {
    const missing = ROLES.filter((role) => !isApproved(vendor, role));
    if (missing.length === 0 || hasUnknownLine(vendor) || vendor.name === '') return;
    const first = firstWorkOf(vendor, workspace);
    if (!first) return;
    report({
      at: vendor.nameSpan,
      data: { vendor: vendor.name, missing },
      related: [
        ...vendor.approvals
          .filter(({ role, pending }) => pending && role && missing.includes(role.name))
          .map(({ span }) => ({ span, message: 'Asked, and not answered' }))
          .flatMap(({ span, message }) =>
            workspace
              .lookup('vendor', vendor.name)
              .slice(0, 1)
              .map(({ file }) => relatedPlace(file, span, message)),
          ),
        relatedPlace(first.file, first.reference.span, 'In use here'),
      ],
    });
  },
});

const ROLES = ['marketing', 'it'];

/** A line that cannot be read as a whole is the matter of other checks. */
function isApproved({ approvals }: Vendor, wanted: string): boolean {
  return approvals.some(({ role, pending }) => !role || (role.name === wanted && !pending));
}
