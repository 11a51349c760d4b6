/** The custom fields of prospects in Account Engagement (Pardot): version 4 of its API, and version 5 in other spelling. */
import * as z from 'zod';
import { isRecord, jsonOf } from './content.ts';
import { flag, hasKeys, readFieldList, text } from './field-list.ts';
import { type Importer, TRUST } from './importer.ts';
import { type Page, pageByPage } from './pages.ts';
import type { CrmField, CrmType } from './schema.ts';

/** Reads the one object that there is. */
export const pardotCustomFields: Importer = {
  id: 'pardot-custom-fields',
  title: 'Account Engagement (Pardot) custom fields JSON',
  limits:
    'Account Engagement does not say: lengths, values, what its forms check; the default fields of a prospect are not in it.',
  trust: TRUST.cached,
  platform: 'pardot',
  recognise: (content) => hasKeys(listOf(jsonOf(content)), 'fieldId', 'type', 'name'),
  read: pageByPage(({ content, object }) => {
    const json = jsonOf(content);
    const list = listOf(json);
    if (!hasKeys(list, 'fieldId')) return { objects: [], problems: [] };
    const read = readFieldList({
      object: { name: object ?? 'prospect', partial: true },
      list,
      shape,
      named: 'fieldId',
      toField,
    });
    return { ...read, page: pageOf(json, list.length) };
  }),
};

/** Version 4 writes an only field without its list. Its names are turned into those of version 5. */
function listOf(json: unknown): readonly unknown[] {
  if (!isRecord(json)) return [];
  if (Array.isArray(json.values)) return json.values;
  const fields = isRecord(json.result) ? json.result.customField : undefined;
  return (Array.isArray(fields) ? fields : [fields]).map((field) =>
    isRecord(field) && 'field_id' in field ? { ...field, fieldId: field.field_id } : field,
  );
}

/** Version 4 counts all fields, version 5 names the next page. */
function pageOf(json: unknown, count: number): Page {
  const result = isRecord(json) ? json.result : undefined;
  const all = isRecord(result) ? result.total_results : undefined;
  if (typeof all === 'number') return { count, more: all > count, all };
  return { count, more: isRecord(json) && typeof json.nextPageUrl === 'string' };
}

const shape = z.object({
  fieldId: z.string().min(1),
  name: text,
  type: text,
  isRequired: flag,
});

type Described = z.infer<typeof shape>;

/** Source: the object reference of custom fields, version 5. */
const TYPES = new Map<string, CrmType>([
  ['Text', 'text'],
  ['Hidden', 'text'],
  ['Textarea', 'long-text'],
  ['Number', 'decimal'],
  ['Date', 'date'],
  ['Dropdown', 'choice'],
  ['Radio Button', 'choice'],
  // Several boxes, of which any number can be ticked.
  ['Checkbox', 'choices'],
  ['Multi-Select', 'choices'],
  ['CRM User', 'reference'],
]);

function toField({ fieldId, name, type, isRequired }: Described): CrmField {
  // A user of the CRM is assigned by the connector.
  const writable = type === 'CRM User' ? undefined : true;
  return {
    name: fieldId,
    label: name || undefined,
    type: type ? (TYPES.get(type) ?? 'opaque') : undefined,
    references: type === 'CRM User' ? ['User'] : undefined,
    create: writable,
    update: writable,
    required: isRequired === false ? false : undefined,
    requiredInApp: isRequired ?? undefined,
  };
}
