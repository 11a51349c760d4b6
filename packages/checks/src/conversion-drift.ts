/** An answer that fits into a lead and not into the contact that the lead becomes. */
import { type CrmField, type CrmObject, lengthOf, type Workspace } from '@liaison/model';
import { canonicalName } from './crm-names.ts';
import { type FieldWrite, fieldWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { onceEach } from './once-each.ts';
import { type LengthUnit, LIMITED_KINDS, lengthLimit } from './text-lengths.ts';

type Data = { field: string; length: number; target: string; most: number; unit: LengthUnit };

export const conversionDrift = defineCheck({
  code: 'conversion-drift',
  category: 'crm',
  severity: 'info',
  on: 'capture',
  message: ({ field, length, target, most }: Data) =>
    `\`${field}\` may have ${length} characters, and \`${target}\` after conversion holds ${most}`,
  help: ({ most, unit }) => `Ask for at most ${most} ${unit}, so that the lead can be converted as it is`,
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of fieldWrites(capture, workspace)) {
      const length = longestStored(write);
      const later = length === undefined ? undefined : counterpart(write, workspace);
      const limit = later && lengthLimit(later.crmField);
      if (!later || !limit || length === undefined || length <= limit.most) continue;
      report({
        at: write.target.span,
        data: { field: write.field.name, length, target: nameOfTarget(later), ...limit },
        related: [
          { message: 'As a lead', at: write.declaredAt },
          { message: 'As a contact', at: { file: later.path, span: later.crmField.nameSpan } },
        ],
      });
    }
  },
});

interface Counterpart {
  readonly object: CrmObject;
  readonly crmField: CrmField;
  readonly path: string;
}

/** The field of the same name in the contacts of the same CRM. */
function counterpart({ object, crmField }: FieldWrite, workspace: Workspace): Counterpart | undefined {
  if (object.name.toLowerCase() !== 'lead') return undefined;
  const name = object.name === 'lead' ? 'contact' : 'Contact';
  const contact = workspace.lookup('object', name, object.within)[0];
  const field = contact && firstByName(contact.declaration).get(canonicalName(crmField.name));
  return contact && field && { object: contact.declaration, crmField: field, path: contact.file.path };
}

/** The first field of each name, however it is spelt: forms compare with hundreds. */
const firstByName = onceEach((object: CrmObject) => {
  const fields = new Map<string, CrmField>();
  for (const field of object.fields) {
    const name = canonicalName(field.name);
    if (!fields.has(name)) fields.set(name, field);
  }
  return fields;
});

/** The most characters that the lead will hold; undefined where too-long or unbounded-answer come first. */
function longestStored({ field, crmField }: FieldWrite): number | undefined {
  if (!LIMITED_KINDS.has(field.type?.type.name ?? '')) return undefined;
  const asked = lengthOf(field.type);
  const held = lengthLimit(crmField)?.most ?? Number.POSITIVE_INFINITY;
  return asked !== undefined && asked <= held ? asked : undefined;
}
