/** A field of Pipedrive as a canonical field: both versions of its API have the same types under other names. */
import type { CrmField, CrmType, CrmValue } from './schema.ts';

/** What both versions say about a field. */
export interface PipedriveField {
  /** The API's name of a field: a word, or 40 hexadecimal digits and perhaps a suffix for fields that people made. */
  readonly name: string;
  readonly label: string | undefined;
  readonly native: string | undefined;
  readonly values: readonly CrmValue[] | undefined;
  readonly isCustom: boolean;
  /** One of the columns that a field of several parts has. */
  readonly isPart: boolean;
}

/** Source: the table of field types in Pipedrive's documentation of custom fields. */
const TYPES = new Map<string, CrmType>([
  ['varchar', 'text'],
  ['varchar_auto', 'text'],
  ['text', 'long-text'],
  ['int', 'integer'],
  ['double', 'decimal'],
  ['monetary', 'currency'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  // The end of a range is a field of its own, `…_until`.
  ['daterange', 'date'],
  ['time', 'time'],
  ['timerange', 'time'],
  ['enum', 'choice'],
  ['status', 'choice'],
  ['visible_to', 'choice'],
  ['set', 'choices'],
  ['user', 'reference'],
  ['org', 'reference'],
  ['people', 'reference'],
  ['deal', 'reference'],
  ['stage', 'reference'],
  ['pipeline', 'reference'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['address', 'address'],
]);

/** The objects behind the types that point to one, named as the endpoints of their fields are. */
const OBJECTS = new Map([
  ['user', 'user'],
  ['org', 'organization'],
  ['people', 'person'],
  ['deal', 'deal'],
  ['stage', 'stage'],
  ['pipeline', 'pipeline'],
]);

/** The name, type and list of a field. */
export function nativeField(field: PipedriveField): CrmField {
  const { name, label, native, isPart } = field;
  const type = typeOf(field);
  const object = OBJECTS.get(native ?? '');
  const isList = type === 'choice' || type === 'choices';
  return {
    name,
    label: label || undefined,
    type,
    length: isPart || type === 'email' ? undefined : LENGTHS.get(native ?? ''),
    references: type === 'reference' && object !== undefined ? [object] : undefined,
    // A list takes the ids of its options, and nothing else.
    ...(isList ? { values: field.values, open: field.values ? false : undefined } : {}),
    delimiter: type === 'choices' ? ',' : undefined,
  };
}

/** Source: the same table; that a `text` holds 65k characters is no exact figure. */
const LENGTHS = new Map([
  ['varchar', 255],
  ['varchar_auto', 255],
  ['phone', 255],
]);

function typeOf({ name, native, isCustom }: PipedriveField): CrmType | undefined {
  if (native === undefined) return undefined;
  if (!isCustom) {
    if (name === 'id') return 'id';
    if (name === 'email' && native === 'varchar') return 'email';
    // Moments, although their type is `date`; those that people make are really dates.
    if (native === 'date' && name.endsWith('_time')) return 'datetime';
  }
  return TYPES.get(native) ?? 'opaque';
}

/** Fields that people made have a hash for a name, whatever the suffix of the part. */
export function isHash(name: string): boolean {
  return /^[0-9a-f]{40}(_|$)/.test(name);
}
