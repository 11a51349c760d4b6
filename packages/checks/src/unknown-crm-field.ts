/** A target whose object is known and whose field is not. */
import { type CrmField, type CrmObject, flagOf, nearestNames, writtenName } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { isClosed } from './campaign-status.ts';
import { canonicalName } from './crm-names.ts';
import { unfoundTargets } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';

import { alternatives } from './kind-names.ts';
import { replacements } from './replacements.ts';
import { exportCaveat, isStandardField, schemasOf } from './schemas.ts';

type Data = {
  object: string;
  field: string;
  caveat: string;
  /** Names of fields that are labelled so. */
  labelled: readonly string[];
  /** The product has the field in every organisation. */
  standard: boolean;
};

export const unknownCrmField = defineCheck({
  code: 'unknown-crm-field',
  category: 'crm',
  severity: 'error',
  on: 'campaign',
  message: ({ object, field, standard }: Data) =>
    standard
      ? `The export of \`${object}\` does not show its standard field \`${field}\``
      : `Object \`${object}\` has no field \`${field}\``,
  help: ({ caveat, labelled, standard }) => {
    if (standard) return `Let the user who exports and the integration see the field: ${caveat}`;
    return labelled.length > 0
      ? `That is a label: write the name, ${alternatives(labelled)}`
      : `Correct the name, or import the object again: ${caveat}`;
  },
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    for (const { target, resolution } of unfoundTargets(campaign, workspace)) {
      const { field } = target;
      if (resolution.state !== 'unknown-field' || !field || hasBrokenLine(file, field.span)) continue;
      const object = resolution.object.declaration;
      // What holds some fields only says nothing of the others.
      if (flagOf(object.flags, 'partial')) continue;
      report({
        at: field.span,
        data: {
          object: object.name,
          field: field.name,
          caveat: exportCaveat(schemasOf(object.within, workspace)),
          standard: isStandardField(object, field.name, workspace),
          labelled: labelledAs(field.name, object).map(({ name }) => writtenName(name)),
        },
        related: [
          {
            message: `The fields of \`${object.name}\``,
            at: { file: resolution.object.file.path, span: object.nameSpan },
          },
        ],
        fixes: replacements(
          file,
          field.span,
          meant(field.name, object).map(({ name }) => writtenName(name)),
        ),
      });
    }
  },
});

/** At most three fields: those of this label; else those that are the same but for spelling; then the nearest. */
function meant(written: string, object: CrmObject): CrmField[] {
  const labelled = labelledAs(written, object);
  if (labelled.length > 0) return labelled;
  const { fields } = object;
  const names = (field: CrmField) => [field.name, ...(field.title ? [field.title] : [])];
  const canonical = canonicalName(written);
  const same = fields.filter((field) => names(field).some((name) => canonicalName(name) === canonical));
  const near = nearestNames(written, fields.flatMap(names)).flatMap((name) =>
    fields.filter((field) => names(field).includes(name)),
  );
  return [...new Set([...same, ...near])].slice(0, 3);
}

/** At most three fields with this label, whatever its case. */
function labelledAs(written: string, { fields }: CrmObject): CrmField[] {
  const label = written.toLowerCase();
  return fields.filter(({ title }) => title?.toLowerCase() === label).slice(0, 3);
}
