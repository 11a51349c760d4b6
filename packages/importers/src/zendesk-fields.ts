/** Fields of Zendesk's tickets, users, organizations and custom objects, as its API lists each kind of them. */
import * as z from 'zod';
import { type ExportFile, isRecord, jsonOf } from './content.ts';
import { flag, hasKeys, objectOfEndpoint, readFieldList, scalar, text } from './field-list.ts';
import { type Importer, TRUST } from './importer.ts';
import { pageByPage } from './pages.ts';
import type { CrmField, CrmType, CrmValue } from './schema.ts';

/** Reads one object a file, which the key of the list names. */
export const zendeskFields: Importer = {
  id: 'zendesk-fields',
  title: 'Zendesk fields JSON',
  limits:
    'Zendesk does not say: lengths, what is unique; the name and e-mail address of a person are no fields of this list.',
  trust: TRUST.described,
  platform: 'zendesk',
  recognise: (content) => hasKeys(fieldsIn(jsonOf(content))?.list, 'type', 'title', 'raw_title'),
  read: pageByPage((file) => {
    const json = jsonOf(file.content);
    const fields = fieldsIn(json);
    if (!fields || !hasKeys(fields.list, 'type', 'title')) return { objects: [], problems: [] };
    const read = readFieldList({
      object: { name: objectOf(file, fields.key), partial: true },
      list: fields.list.map((field) => (isRecord(field) ? { ...field, name: nameOf(field) } : field)),
      shape,
      named: 'name',
      toField,
    });
    return { ...read, page: { count: fields.list.length, more: goesOn(json) } };
  }),
};

const OBJECTS = new Map([
  ['ticket_fields', 'ticket'],
  ['user_fields', 'user'],
  ['organization_fields', 'organization'],
  ['custom_object_fields', undefined],
]);

function fieldsIn(json: unknown): { key: string; list: readonly unknown[] } | undefined {
  if (!isRecord(json)) return undefined;
  for (const key of OBJECTS.keys()) {
    const list = json[key];
    if (Array.isArray(list)) return { key, list };
  }
  return undefined;
}

function objectOf(file: ExportFile, key: string): string {
  return file.object ?? OBJECTS.get(key) ?? objectOfEndpoint(file, 'custom_object');
}

function goesOn(json: unknown): boolean {
  if (!isRecord(json)) return false;
  return typeof json.next_page === 'string' || (isRecord(json.meta) && json.meta.has_more === true);
}

/** System fields of a ticket by their type, and what the API calls them. */
const SYSTEM = new Map([
  ['subject', 'subject'],
  ['description', 'description'],
  ['status', 'status'],
  ['custom_status', 'custom_status_id'],
  ['tickettype', 'type'],
  ['priority', 'priority'],
  ['basic_priority', 'priority'],
  ['group', 'group_id'],
  ['assignee', 'assignee_id'],
]);

/** Users and organizations have keys; a ticket's own field is known by its id, which a search writes like this. */
function nameOf({ key, id, type }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof key === 'string' && key !== '') return key;
  const system = typeof type === 'string' ? SYSTEM.get(type) : undefined;
  if (system !== undefined) return system;
  return typeof id === 'number' ? `custom_field_${id}` : undefined;
}

const option = z.object({ value: scalar, name: text, default: flag });

const shape = z.object({
  name: z.string().min(1),
  type: text,
  title: text,
  description: text,
  agent_description: text,
  active: flag,
  system: flag,
  required: flag,
  required_in_portal: flag,
  custom_field_options: z.array(option).nullish(),
  system_field_options: z.array(option).nullish(),
  relationship_target_type: text,
});

type Described = z.infer<typeof shape>;

/** Source: the types of ticket fields and user fields in Zendesk's API reference. */
const TYPES = new Map<string, CrmType>([
  ['text', 'text'],
  ['subject', 'text'],
  // A text that has to match a pattern.
  ['regexp', 'text'],
  ['textarea', 'long-text'],
  ['description', 'long-text'],
  ['integer', 'integer'],
  ['decimal', 'decimal'],
  ['checkbox', 'boolean'],
  ['date', 'date'],
  ['dropdown', 'choice'],
  ['tagger', 'choice'],
  ['status', 'choice'],
  ['tickettype', 'choice'],
  ['priority', 'choice'],
  ['basic_priority', 'choice'],
  ['multiselect', 'choices'],
  ['lookup', 'reference'],
  ['group', 'reference'],
  ['assignee', 'reference'],
  ['custom_status', 'reference'],
]);

/** The objects of the references that say theirs by their type. */
const REFERENCES = new Map([
  ['group', 'group'],
  ['assignee', 'user'],
  ['custom_status', 'custom_status'],
]);

function toField(described: Described): CrmField {
  const { name, type, title, description, agent_description } = described;
  const isSystem = type !== undefined && type !== null && SYSTEM.has(type);
  const known = type ? (TYPES.get(type) ?? 'opaque') : undefined;
  return {
    name,
    label: title || undefined,
    type: known,
    references: known === 'reference' ? referencesOf(described) : undefined,
    ...listOf(described, known),
    create: true,
    // The description of a ticket is its first comment.
    update: type !== 'description',
    // A ticket cannot be solved without them, and people who write one in the help centre are asked.
    required: isSystem ? undefined : false,
    requiredInApp: described.required || described.required_in_portal || undefined,
    deprecated: described.active === false ? true : undefined,
    help: description || agent_description || undefined,
  };
}

/** `zen:user` is an object of Zendesk, `zen:custom_object:boot` one that people made. */
function referencesOf({ type, relationship_target_type }: Described): readonly string[] | undefined {
  const target = REFERENCES.get(type ?? '') ?? relationship_target_type?.split(':').at(-1);
  return target ? [target] : undefined;
}

function listOf(
  { custom_field_options, system_field_options }: Described,
  type: CrmType | undefined,
): Pick<CrmField, 'values' | 'open' | 'default' | 'defaulted'> {
  const options = custom_field_options ?? system_field_options;
  if (!options || (type !== 'choice' && type !== 'choices')) return {};
  const values: readonly CrmValue[] = options.map(({ value, name }) => ({ value, label: name || undefined }));
  const initial = options.find((one) => one.default)?.value;
  return { values, open: false, default: initial, defaulted: initial === undefined ? undefined : true };
}
