/** The same service bought from two vendors. */
import type { Declared, Vendor, Workspace } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { firstWorkOf } from './vendor-work.ts';

type Data = { vendor: string; other: string; service: string };

export const duplicateService = defineCheck({
  code: 'duplicate-service',
  category: 'people',
  severity: 'info',
  on: 'vendor',
  message: ({ vendor, other, service }: Data) =>
    `\`${vendor}\` and \`${other}\` are both paid for \`${service}\``,
  help: 'Ask both sides whether one of the two contracts can go, or allow it with the reason for two',
  run(vendor, { workspace }, report) {
    if (vendor.services.length === 0 || !firstWorkOf(vendor, workspace)) return;
    for (const service of vendor.services) {
      const other = earlierWith(service.value, vendor, workspace);
      if (!other) continue;
      const { declaration, file } = other;
      report({
        at: service.span,
        data: { vendor: vendor.name, other: declaration.name, service: service.value },
        related: [relatedPlace(file, declaration.nameSpan, `\`${declaration.name}\` does it too`)],
      });
    }
  },
});

/** A vendor that stands before this one, does the same and has work. */
function earlierWith(service: string, vendor: Vendor, workspace: Workspace): Declared<Vendor> | undefined {
  for (const declared of workspace.all('vendor')) {
    const { declaration } = declared;
    if (declaration === vendor) return undefined;
    const does = declaration.services.some(({ value }) => value === service);
    if (does && firstWorkOf(declaration, workspace) !== undefined) return declared;
  }
  return undefined;
}
