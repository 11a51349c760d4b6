/** A field of Odoo as a canonical field: a model describes its fields in two ways that share the types. */
import * as z from 'zod';
import type { ExportFile } from './content.ts';
import type { CrmField, CrmType, CrmValue } from './schema.ts';

/** What both ways say about a field; Odoo writes `false` for what is not there, which is undefined here. */
export interface OdooField {
  readonly name: string;
  readonly label: string | undefined;
  readonly native: string | undefined;
  readonly relation: string | undefined;
  readonly values: readonly CrmValue[] | undefined;
  readonly required: boolean | undefined;
  readonly readonly: boolean | undefined;
  /** It is computed from other fields. */
  readonly isComputed: boolean | undefined;
  /** Only members of some groups may see it. */
  readonly isSecured: boolean | undefined;
  readonly help: string | undefined;
}

/** Source: the field types in Odoo's ORM reference. */
const TYPES = new Map<string, CrmType>([
  ['char', 'text'],
  ['text', 'long-text'],
  ['html', 'long-text'],
  ['boolean', 'boolean'],
  ['integer', 'integer'],
  ['float', 'decimal'],
  ['monetary', 'currency'],
  ['date', 'date'],
  ['datetime', 'datetime'],
  ['selection', 'choice'],
  ['many2one', 'reference'],
  ['many2many', 'reference'],
  ['binary', 'binary'],
  ['image', 'binary'],
  // Lists of other records, pointers to any model, and bags of values are nothing that a form fills.
  ['one2many', 'opaque'],
  ['many2one_reference', 'opaque'],
  ['reference', 'opaque'],
  ['json', 'opaque'],
  ['properties', 'opaque'],
  ['properties_definition', 'opaque'],
]);

/** The standard fields of contacts and leads that hold more than text; their type is `char`. */
const OWN_TYPES = new Map<string, CrmType>([
  ['email', 'email'],
  ['email_from', 'email'],
  ['phone', 'phone'],
  ['mobile', 'phone'],
  ['website', 'url'],
]);

/** Whether this is one of Odoo's types. */
export function isOdooType(native: unknown): boolean {
  return typeof native === 'string' && TYPES.has(native);
}

/** Odoo writes `false` where there is no text. */
export const words = z
  .union([z.string(), z.literal(false)])
  .nullish()
  .transform((value) => value || undefined);

/** A model's name has dots of its own, so only the ending of a file's name is no part of it: `res.partner.json`. */
export function modelOfFile({ path, object }: ExportFile): string {
  if (object !== undefined) return object;
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/i, '');
  return base.replace(/[-_ .]*(fields[-_]?get|fields?)$/i, '') || 'res.partner';
}

/** Reads a field. What may be left out at creation Odoo does not say, because it does not tell the defaults. */
export function toField(field: OdooField): CrmField {
  const { name, native, relation, readonly: isReadOnly, required } = field;
  const type = typeOf(name, native);
  const writable = type === 'id' ? false : isReadOnly === undefined ? undefined : !isReadOnly;
  const mayBeRequired = required === true && writable !== false;
  return {
    name,
    label: field.label,
    type,
    references: type === 'reference' && relation !== undefined ? [relation] : undefined,
    ...(type === 'choice' ? { values: field.values, open: field.values ? false : undefined } : {}),
    create: writable,
    update: writable,
    required: mayBeRequired || required === undefined ? undefined : false,
    requiredWhen: mayBeRequired ? 'it has no default' : undefined,
    calculated: field.isComputed && writable === false ? true : undefined,
    secured: field.isSecured,
    help: field.help,
  };
}

function typeOf(name: string, native: string | undefined): CrmType | undefined {
  if (native === undefined) return undefined;
  if (native === 'integer' && name === 'id') return 'id';
  return (native === 'char' ? OWN_TYPES.get(name) : undefined) ?? TYPES.get(native) ?? 'opaque';
}
