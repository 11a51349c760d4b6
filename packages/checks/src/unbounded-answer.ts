/** A question whose answer may be of any length, for a CRM field that ends somewhere. */
import {
  assignability,
  type Capture,
  type CaptureField,
  lengthOf,
  type SourceFile,
  storableOf,
} from '@liaison/model';
import { isBrokenField } from './broken-fields.ts';
import { fieldWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { type LengthUnit, lengthLimit } from './text-lengths.ts';

type Data = { field: string; target: string; most: number; unit: LengthUnit };

export const unboundedAnswer = defineCheck({
  code: 'unbounded-answer',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ field, target, most, unit }: Data) =>
    `\`${field}\` may be of any length, and \`${target}\` holds ${most} ${unit}`,
  help: ({ most }) =>
    `Write the longest answer that the form takes behind its type, \`(${most})\` at most: the CRM refuses what is longer`,
  fixable: true,
  run(capture: Capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    // A field that goes to several CRMs has to fit into the smallest.
    const told = new Set<CaptureField>();
    const writes = fieldWrites(capture, workspace).flatMap((write) => {
      const { type } = write.field;
      const limit = type && lengthOf(type) === undefined ? lengthLimit(write.crmField) : undefined;
      return limit ? [{ ...write, limit }] : [];
    });
    for (const write of writes.sort((a, b) => a.limit.most - b.limit.most)) {
      const { field, limit } = write;
      const from = storableOf(field.type);
      const to = storableOf(write.crmField.type);
      if (!field.type || told.has(field)) continue;
      if (limit.most >= usualLength(from?.kind) || isBrokenField(field, file)) continue;
      // Of another type it is asked first, by lossy-conversion or incompatible-type; lost line breaks are another matter.
      const isCut = from?.kind === 'long-text' && to?.kind === 'text';
      if (!from || !to || !(isCut || assignability(from, to)?.verdict === 'ok')) continue;
      told.add(field);
      report({
        at: field.type.span,
        data: { field: field.name, target: nameOfTarget(write), ...limit },
        related: [{ message: `At most ${limit.most} ${limit.unit}`, at: write.declaredAt }],
        fixes: capFix(field, limit, file),
      });
    }
  },
});

/** What an answer hardly exceeds; -1 for kinds that have no length. */
function usualLength(kind: string | undefined): number {
  return USUAL[kind ?? ''] ?? -1;
}

// An address may have 254 characters, but hardly any has more than 80; a telephone number has 15 digits (E.164).
const USUAL: Readonly<Record<string, number>> = {
  text: Number.POSITIVE_INFINITY,
  'long-text': Number.POSITIVE_INFINITY,
  encrypted: Number.POSITIVE_INFINITY,
  url: Number.POSITIVE_INFINITY,
  email: 80,
  phone: 16,
};

/** None where the CRM does not count characters, so that nobody can say how many fit. */
function capFix(
  { type }: CaptureField,
  { most, unit }: { most: number; unit: LengthUnit },
  file: SourceFile,
): Fix[] {
  if (!type || unit !== 'characters') return [];
  return [
    {
      title: `Ask for at most ${most} characters`,
      safety: 'suggested',
      edits: [replaceText(file, type.span, `${type.type.name}(${most})`)],
    },
  ];
}
