/** A vendor that has data of people, and nobody has written how they come back. */
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { outlivingData } from './retention-ends.ts';
import { statementOf } from './statements.ts';
import { handlesPeople, isController, otherVendor } from './vendor-data.ts';

interface Data {
  readonly vendor: string;
  readonly other: string;
}

export const vendorWithoutExit = defineCheck({
  code: 'vendor-without-exit',
  category: 'vendors',
  severity: 'info',
  on: 'vendor',
  message: ({ vendor }: Data) => `\`${vendor}\` has data of people, and no \`exit\` says how they come back`,
  help: ({ other }) =>
    `Add \`exit\` with what the contract says on giving data back and destroying it, as for \`${other}\``,
  run(vendor, { workspace }, report) {
    if (vendor.name === '' || statementOf(vendor, 'exit') || hasUnknownLine(vendor)) return;
    // A controller of its own keeps what people gave to it; a contract that ends too early is told by itself.
    if (isController(vendor) || !handlesPeople(vendor, workspace)) return;
    const other = otherVendor(vendor, workspace, ({ exit }) => exit !== undefined);
    if (other === undefined || outlivingData(vendor, workspace)) return;
    report({ at: vendor.nameSpan, data: { vendor: vendor.name, other } });
  },
});
