/** The fields of an Eloqua object, as its Bulk API gives them (`GET /api/bulk/2.0/contacts/fields`). */
import * as z from 'zod';
import { type ExportFile, isRecord, jsonOf } from './content.ts';
import { flag, hasKeys, listIn, not, objectOfEndpoint, readFieldList, scalar, text } from './field-list.ts';
import { type Importer, TRUST } from './importer.ts';
import { pageByPage } from './pages.ts';
import type { CrmField, CrmType } from './schema.ts';

/** Reads one object a file, which the statements of its fields name. */
export const eloquaFields: Importer = {
  id: 'eloqua-fields',
  title: 'Eloqua Bulk API fields JSON',
  limits:
    'Eloqua fields do not say: lengths (100 characters for a small text, 32,000 for a large one), values, whole numbers.',
  trust: TRUST.described,
  platform: 'eloqua',
  recognise: (content) => hasKeys(listIn(jsonOf(content), 'items'), 'internalName', 'dataType'),
  read: pageByPage((file) => {
    const json = jsonOf(file.content);
    const list = listIn(json, 'items');
    if (!list || !hasKeys(list, 'internalName')) return { objects: [], problems: [] };
    const read = readFieldList({
      object: { name: objectOf(file, list) },
      list,
      shape,
      named: 'internalName',
      toField,
    });
    return { ...read, page: { count: list.length, more: isRecord(json) && json.hasMore === true } };
  }),
};

/** `{{Contact.Field(C_City)}}` names its object; `{{CustomObject[3].Field[8]}}` does not. */
function objectOf(file: ExportFile, list: readonly unknown[]): string {
  if (file.object !== undefined) return file.object;
  const statements = list.map((field) => (isRecord(field) ? String(field.statement) : ''));
  const named = statements.map((statement) => /^\{\{(\w+)\.Field\(/.exec(statement)?.[1]).find(Boolean);
  return named ?? objectOfEndpoint(file, 'Contact');
}

const shape = z.object({
  internalName: z.string().min(1),
  name: text,
  dataType: text,
  hasReadOnlyConstraint: flag,
  hasNotNullConstraint: flag,
  hasUniquenessConstraint: flag,
  defaultValue: scalar.nullish(),
});

type Described = z.infer<typeof shape>;

/** Source: the data types in Oracle's documentation of the Bulk API. */
const TYPES = new Map<string, CrmType>([
  ['string', 'text'],
  ['largeString', 'long-text'],
  ['number', 'decimal'],
  // With a time of day.
  ['date', 'datetime'],
  ['emailAddress', 'email'],
]);

function toField(described: Described): CrmField {
  const { internalName, name, dataType, hasNotNullConstraint, hasUniquenessConstraint } = described;
  const writable = not(described.hasReadOnlyConstraint);
  const initial = described.defaultValue || undefined;
  return {
    name: internalName,
    label: name || undefined,
    type: dataType ? (TYPES.get(dataType) ?? 'opaque') : undefined,
    create: writable,
    update: writable,
    required: writable === false || initial !== undefined ? false : (hasNotNullConstraint ?? undefined),
    defaulted: initial !== undefined || undefined,
    default: initial,
    unique: hasUniquenessConstraint ?? undefined,
    // Imports match records by a unique field, which for contacts is the address.
    lookupKey: hasUniquenessConstraint || undefined,
  };
}
