/** A form whose answers are kept by a vendor alone: no CRM knows the people. */

import { isBrokenField } from './broken-fields.ts';
import { hasBrokenLine } from './broken-lines.ts';
import { isOver, writtenTargets } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { alternatives } from './kind-names.ts';

type Data = { capture: string; vendors: readonly string[] };

export const shadowStore = defineCheck({
  code: 'shadow-store',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ capture, vendors: [first, ...others] }: Data) =>
    `The answers of \`${capture}\` go to \`${first}\`${others.length > 0 ? ` and ${others.length} more` : ''}, and to no CRM`,
  help: ({ vendors }) =>
    `Map the key of the people to the CRM too: who withdraws a consent there is not known at ${alternatives(vendors.slice(0, 3))}`,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace) || writtenTargets(capture).length > 0) return;
    if (capture.fields.some((field) => isBrokenField(field, file))) return;
    if (capture.sets.some(({ span }) => hasBrokenLine(file, span))) return;
    const personal = capture.fields.filter(({ type }) => PERSONAL.has(type?.type.name ?? ''));
    const shared = personal.flatMap(({ sharedWith }) => sharedWith);
    const vendors = [...new Set(shared.filter((each) => workspace.resolve(each)).map(({ name }) => name))];
    const [first] = shared;
    if (!first || vendors.length === 0) return;
    report({ at: first.span, data: { capture: capture.name, vendors } });
  },
});

/** Kinds of answers by which a person can be reached. */
const PERSONAL: ReadonlySet<string> = new Set(['email', 'phone', 'address']);
