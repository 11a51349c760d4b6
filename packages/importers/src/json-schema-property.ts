/** One property of a JSON Schema, its references already followed, as a field. */
import { isRecord } from './content.ts';
import type { CrmField, CrmType, CrmValue } from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads a property; what its schema leaves open stays unknown. */
export function readProperty(name: string, written: Json, isRequired: boolean): CrmField {
  const schema = withoutNull(written);
  const items = isRecord(schema.items) ? schema.items : undefined;
  const values = valuesOf(schema) ?? (items && valuesOf(items));
  const type = typeOf(schema, values);
  const readOnly = schema.readOnly === true;
  const initial = defaultOf(schema.default);
  return {
    name,
    label: textOf(schema.title),
    type,
    ...sizesOf(schema, type),
    values: isList(type) ? values : undefined,
    open: isList(type) && values ? false : undefined,
    create: readOnly ? false : undefined,
    update: readOnly ? false : undefined,
    required: isRequired && initial === undefined && !readOnly,
    defaulted: initial === undefined ? undefined : true,
    default: initial,
    deprecated: schema.deprecated === true || undefined,
    help: textOf(schema.description),
  };
}

function isList(type: CrmType | undefined): boolean {
  return type === 'choice' || type === 'choices';
}

/** What may be empty is written as one of two types, of which the other counts. */
function withoutNull(schema: Json): Json {
  for (const key of ['anyOf', 'oneOf']) {
    const list: readonly unknown[] = Array.isArray(schema[key]) ? schema[key] : [];
    const others = list.filter((one) => isRecord(one) && one.type !== 'null');
    const [only] = others;
    if (others.length === 1 && isRecord(only)) return { ...only, ...schema };
  }
  return schema;
}

/** The JSON type, if there is one beside null. */
function jsonTypeOf({ type }: Json): string | undefined {
  const types = (Array.isArray(type) ? type : [type]).filter((one) => one !== 'null');
  return types.length === 1 && typeof types[0] === 'string' ? types[0] : undefined;
}

const FORMATS = new Map<string, CrmType>([
  ['email', 'email'],
  ['idn-email', 'email'],
  ['uri', 'url'],
  ['url', 'url'],
  ['iri', 'url'],
  ['phone', 'phone'],
  ['tel', 'phone'],
  ['date', 'date'],
  ['date-time', 'datetime'],
  ['time', 'time'],
  ['uuid', 'id'],
  ['binary', 'binary'],
  ['byte', 'binary'],
  ['html', 'long-text'],
]);

function typeOf(schema: Json, values: readonly CrmValue[] | undefined): CrmType | undefined {
  const type = jsonTypeOf(schema);
  if (type === 'array') return values ? 'choices' : 'opaque';
  if (values) return 'choice';
  const format = FORMATS.get(textOf(schema.format) ?? '');
  switch (type) {
    case 'string':
      return format ?? 'text';
    case 'integer':
      return 'integer';
    case 'number':
      return 'decimal';
    case 'boolean':
      return 'boolean';
    case undefined:
      return format;
    default:
      return 'opaque';
  }
}

/** The values of an enumeration, or the constants of `oneOf`, whose titles are their labels. */
function valuesOf(schema: Json): readonly CrmValue[] | undefined {
  const constants = [schema.oneOf, schema.anyOf].find(
    (list): list is readonly Json[] =>
      Array.isArray(list) && list.length > 0 && list.every((one) => isRecord(one) && 'const' in one),
  );
  const list: readonly Json[] | undefined =
    constants ??
    (Array.isArray(schema.enum) ? schema.enum : 'const' in schema ? [schema.const] : undefined)?.map(
      (value) => ({
        const: value,
      }),
    );
  const values = new Map<string, CrmValue>();
  for (const { const: value, title } of list ?? []) {
    // Yes and no are a boolean, whether they are listed or not.
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const text = String(value);
    if (text !== '' && !values.has(text)) values.set(text, { value: text, label: textOf(title) });
  }
  return values.size > 0 ? [...values.values()] : undefined;
}

function sizesOf(
  schema: Json,
  type: CrmType | undefined,
): Pick<CrmField, 'length' | 'min' | 'max' | 'scale'> {
  if (type === 'integer' || type === 'decimal') {
    return {
      ...boundsOf(schema, type === 'integer'),
      scale: type === 'integer' ? 0 : scaleOf(schema.multipleOf),
    };
  }
  const length = schema.maxLength;
  const hasLength = type !== undefined && TEXTS.includes(type);
  return { length: hasLength && Number.isInteger(length) && Number(length) > 0 ? Number(length) : undefined };
}

const TEXTS: readonly CrmType[] = ['text', 'long-text', 'email', 'phone', 'url'];

/** A whole number may not be the excluded bound, but the next one; a fraction may come as near as it likes. */
function boundsOf(schema: Json, isWhole: boolean): Pick<CrmField, 'min' | 'max'> {
  const above = numberOf(schema.exclusiveMinimum);
  const below = numberOf(schema.exclusiveMaximum);
  const next = above !== undefined && isWhole ? Math.floor(above) + 1 : above;
  const last = below !== undefined && isWhole ? Math.ceil(below) - 1 : below;
  return { min: numberOf(schema.minimum) ?? next, max: numberOf(schema.maximum) ?? last };
}

function numberOf(json: unknown): number | undefined {
  return typeof json === 'number' ? json : undefined;
}

/** Steps of 0.01 are two digits after the point. */
function scaleOf(step: unknown): number | undefined {
  if (typeof step !== 'number' || !(step > 0)) return undefined;
  const scale = -Math.log10(step);
  return Number.isInteger(scale) && scale >= 0 ? scale : undefined;
}

function defaultOf(json: unknown): string | undefined {
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean'
    ? String(json)
    : undefined;
}

function textOf(json: unknown): string | undefined {
  return typeof json === 'string' && json !== '' ? json : undefined;
}
