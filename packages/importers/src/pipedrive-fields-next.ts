/** The fields of one Pipedrive object, as the second version of its API gives them (`GET /api/v2/personFields`). */
import * as z from 'zod';
import { isRecord, jsonOf } from './content.ts';
import { flag, hasKeys, listIn, objectOfEndpoint, readFieldList, scalar, text } from './field-list.ts';
import { type Importer, TRUST } from './importer.ts';
import { pageByPage } from './pages.ts';
import { isHash, nativeField } from './pipedrive-field.ts';
import type { CrmField } from './schema.ts';

/** Reads one object a file, which the file's name or the user says. */
export const pipedriveFieldsNext: Importer = {
  id: 'pipedrive-fields-next',
  title: 'Pipedrive fields JSON (v2)',
  limits: 'Pipedrive v2 does not say: what is unique, which standard fields are required or may be written.',
  trust: TRUST.cached,
  platform: 'pipedrive',
  recognise: (content) => hasKeys(listIn(jsonOf(content), 'data'), 'field_code', 'field_type'),
  read: pageByPage((file) => {
    const json = jsonOf(file.content);
    const list = listIn(json, 'data');
    if (!list || !hasKeys(list, 'field_code')) return { objects: [], problems: [] };
    const read = readFieldList({
      object: { name: objectOfEndpoint(file, 'person') },
      list,
      shape,
      named: 'field_code',
      toField,
    });
    return { ...read, page: { count: list.length, more: hasMore(json) } };
  }),
};

function hasMore(json: unknown): boolean {
  const additional = isRecord(json) ? json.additional_data : undefined;
  return isRecord(additional) && typeof additional.next_cursor === 'string';
}

const shape = z.object({
  field_code: z.string().min(1),
  field_name: text,
  field_type: text,
  description: text,
  options: z.array(z.object({ id: scalar, label: text })).nullish(),
  is_custom_field: flag,
  // Only with `include_fields=required_fields`.
  required_fields: z.object({ enabled: flag }).nullish(),
});

/** What the API demands of persons, organizations, deals and leads. Source: `POST /api/v2/persons`, …. */
const DEMANDED: readonly string[] = ['name', 'title'];

type Described = z.infer<typeof shape>;

function toField(described: Described): CrmField {
  const { field_code, field_name, field_type, options, required_fields, description } = described;
  const isCustom = described.is_custom_field ?? isHash(field_code);
  const isDemanded = DEMANDED.includes(field_code);
  const writable = isCustom || isDemanded ? true : field_code === 'id' ? false : undefined;
  return {
    ...nativeField({
      name: field_code,
      label: field_name ?? undefined,
      native: field_type || undefined,
      values: options?.map(({ id, label }) => ({ value: id, label: label ?? undefined })),
      isCustom,
      isPart: false,
    }),
    create: writable,
    update: writable,
    // What people declare required binds those who fill Pipedrive's own forms.
    required: isDemanded || (isCustom || writable === false ? false : undefined),
    requiredInApp: required_fields?.enabled ?? undefined,
    help: description || undefined,
  };
}
