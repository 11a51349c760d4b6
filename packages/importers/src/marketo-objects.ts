/**
 * Objects of Marketo with their keys: the second describe of leads (`leads/describe2.json`), and that of companies,
 * opportunities and custom objects.
 */
import * as z from 'zod';
import { isRecord, jsonOf } from './content.ts';
import { flag, hasKeys, listIn, readFieldList, text } from './field-list.ts';
import { type FileResult, fileByFile, type Importer, TRUST } from './importer.ts';
import { nativeField } from './marketo-field.ts';
import type { CrmField } from './schema.ts';

/** Reads all objects of a file. */
export const marketoObjects: Importer = {
  id: 'marketo-objects',
  title: 'Marketo object describe JSON',
  limits: 'Marketo does not say: values; which fields are required, but for the keys of an object.',
  trust: TRUST.described,
  platform: 'marketo',
  recognise: (content) =>
    objectsIn(jsonOf(content)).some(({ fields }) => hasKeys(fields, 'name', 'dataType')),
  read: fileByFile(({ content, object }) => {
    const objects = objectsIn(jsonOf(content));
    const results = objects.map((one) => readObject(one, objects.length === 1 ? object : undefined));
    return {
      objects: results.flatMap((result) => result.objects),
      problems: results.flatMap(({ problems }) => problems),
    };
  }),
};

interface Described extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly fields: readonly unknown[];
}

function objectsIn(json: unknown): readonly Described[] {
  return isRecord(json) ? (listIn(json, 'result') ?? []).filter(isObject) : [];
}

function isObject(json: unknown): json is Described {
  if (!isRecord(json) || typeof json.name !== 'string' || json.name === '') return false;
  return Array.isArray(json.fields) && hasKeys(json.fields, 'dataType');
}

function readObject(described: Described, object: string | undefined): FileResult {
  const { fields, displayName, idField } = described;
  // What the first describe calls nothing at all is here the `API Lead`.
  const name = described.name === 'API Lead' ? 'Lead' : described.name;
  const dedupe = namesIn(described.dedupeFields);
  const keys: Keys = {
    id: typeof idField === 'string' ? idField : undefined,
    dedupe,
    searchable: Array.isArray(described.searchableFields)
      ? described.searchableFields.map(namesIn).flatMap((names) => (names.length === 1 ? names : []))
      : [],
    isLead: name === 'Lead',
  };
  return readFieldList({
    object: {
      name: object ?? name,
      label: typeof displayName === 'string' && displayName !== '' ? displayName : undefined,
      keys: dedupe.length > 1 ? [dedupe] : undefined,
    },
    list: fields,
    shape,
    named: 'name',
    toField: (field) => toField(field, keys),
  });
}

interface Keys {
  readonly id: string | undefined;
  readonly dedupe: readonly string[];
  /** The fields that a record can be found by alone. */
  readonly searchable: readonly string[];
  readonly isLead: boolean;
}

function namesIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
}

const shape = z.object({
  name: z.string().min(1),
  displayName: text,
  dataType: text,
  length: z.int().nonnegative().nullish(),
  updateable: flag,
});

function toField(field: z.infer<typeof shape>, { id, dedupe, searchable, isLead }: Keys): CrmField {
  const { name, displayName, dataType, length } = field;
  const isId = name === id || (isLead && name === 'id');
  const isKey = dedupe.includes(name);
  const update = isId ? false : (field.updateable ?? undefined);
  return {
    name,
    label: displayName || undefined,
    ...(isId ? { type: 'id' } : nativeField(dataType, length)),
    // A key cannot be updated, and has to be given at creation all the same.
    create: isKey ? true : update,
    update,
    required: isKey ? true : update === false || (isLead && name !== 'email') ? false : undefined,
    unique: isKey && dedupe.length === 1 ? true : undefined,
    lookupKey: isId || searchable.includes(name) || undefined,
  };
}
