/** The fields of one Pipedrive object, as the first version of its API gives them (`GET /v1/personFields`). */
import * as z from 'zod';
import { isRecord, jsonOf } from './content.ts';
import { flag, hasKeys, listIn, objectOfEndpoint, readFieldList, scalar, text } from './field-list.ts';
import { type Importer, TRUST } from './importer.ts';
import { pageByPage } from './pages.ts';
import { isHash, nativeField } from './pipedrive-field.ts';
import type { CrmField } from './schema.ts';

/** Reads one object a file, which the file's name or the user says. */
export const pipedriveFields: Importer = {
  id: 'pipedrive-fields',
  title: 'Pipedrive fields JSON (v1)',
  limits: 'Pipedrive does not say: what is unique, and of some standard fields whether they may be written.',
  trust: TRUST.described,
  platform: 'pipedrive',
  recognise: (content) => hasKeys(listIn(jsonOf(content), 'data'), 'key', 'name', 'field_type'),
  read: pageByPage((file) => {
    const json = jsonOf(file.content);
    const list = listIn(json, 'data');
    if (!list || !hasKeys(list, 'key')) return { objects: [], problems: [] };
    const read = readFieldList({
      object: { name: objectOfEndpoint(file, 'person') },
      list,
      shape,
      named: 'key',
      toField,
    });
    return { ...read, page: { count: list.length, more: hasMore(json) } };
  }),
};

function hasMore(json: unknown): boolean {
  const additional = isRecord(json) ? json.additional_data : undefined;
  const pagination = isRecord(additional) ? additional.pagination : undefined;
  return isRecord(pagination) && pagination.more_items_in_collection === true;
}

const shape = z.object({
  key: z.string().min(1),
  name: text,
  field_type: text,
  options: z.array(z.object({ id: scalar, label: text })).nullish(),
  mandatory_flag: flag,
  edit_flag: flag,
  bulk_edit_allowed: flag,
  active_flag: flag,
  is_subfield: flag,
});

type Described = z.infer<typeof shape>;

function toField(described: Described): CrmField {
  const { key, name, field_type, options, is_subfield } = described;
  const isCustom = isHash(key);
  const writable = writableOf(described, isCustom);
  return {
    ...nativeField({
      name: key,
      label: name ?? undefined,
      native: field_type || undefined,
      values: options?.map(({ id, label }) => ({ value: id, label: label ?? undefined })),
      isCustom,
      isPart: is_subfield === true,
    }),
    create: writable,
    update: writable,
    ...requiredOf(described, isCustom, writable),
    deprecated: described.active_flag === false ? true : undefined,
  };
}

/** What the API takes although people cannot edit it, and fills when nobody sends it. Source: `POST /persons`, … */
const FILLED: readonly string[] = ['add_time', 'update_time', 'visible_to', 'owner_id', 'user_id'];

/**
 * `edit_flag` is about the field and not about its values: it is false for most standard fields. Columns that
 * Pipedrive fills itself are mandatory and not to be edited in bulk; a few others say nothing either way.
 */
function writableOf(described: Described, isCustom: boolean): boolean | undefined {
  const { key, mandatory_flag, edit_flag, bulk_edit_allowed } = described;
  if (isCustom || edit_flag || bulk_edit_allowed || FILLED.includes(key)) return true;
  return mandatory_flag === true && bulk_edit_allowed === false ? false : undefined;
}

/** The API demands a name or title alone; what people declare mandatory binds those who fill Pipedrive's own forms. */
function requiredOf(
  { key, mandatory_flag }: Described,
  isCustom: boolean,
  writable: boolean | undefined,
): Pick<CrmField, 'required' | 'requiredInApp' | 'defaulted'> {
  if (mandatory_flag === undefined || mandatory_flag === null) return {};
  if (!mandatory_flag || writable === false) return { required: false };
  if (isCustom) return { required: false, requiredInApp: true };
  if (FILLED.includes(key)) return { required: false, defaulted: true };
  return { required: key === 'name' || key === 'title' ? true : undefined };
}
