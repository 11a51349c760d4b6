/**
 * JSON Schema (draft 4 to 2020-12) and the schemas of an OpenAPI description: the exchange format of those who have
 * no CRM that exports, and of middleware before one.
 */
import { type ExportFile, isRecord, jsonOf, objectNameOf } from './content.ts';
import { fileByFile, type Importer, TRUST } from './importer.ts';
import { readProperty } from './json-schema-property.ts';
import type { CrmField, CrmObject } from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads the schema of a file, or if that only collects schemas, each of these. */
export const jsonSchema: Importer = {
  id: 'json-schema',
  title: 'JSON Schema',
  limits:
    'JSON Schema does not say: what may be written unless marked read-only, what is unique, what refers to another object.',
  trust: TRUST.documented,
  recognise: (content) => isJsonSchema(jsonOf(content)),
  read: fileByFile((file) => {
    const root = jsonOf(file.content);
    const problems: string[] = [];
    const objects = isRecord(root) ? objectsIn(root, file, problems) : [];
    if (objects.length === 0 && problems.length === 0)
      problems.push('There is no object with properties in it');
    return { objects, problems };
  }),
};

function isJsonSchema(json: unknown): boolean {
  if (!isRecord(json)) return false;
  if (typeof json.openapi === 'string') return isRecord(recordIn(json, 'components')?.schemas);
  const isNamed = typeof json.$schema === 'string' && json.$schema.includes('json-schema.org');
  if (isNamed) return [json.properties, json.$defs, json.definitions, json.allOf].some(isObject);
  const properties = json.type === 'object' ? json.properties : undefined;
  return (
    isRecord(properties) && Object.keys(properties).length > 0 && Object.values(properties).every(isSchema)
  );
}

function isObject(json: unknown): boolean {
  return typeof json === 'object' && json !== null;
}

/** What a property may be: true and false are schemas as well. */
function isSchema(json: unknown): boolean {
  if (typeof json === 'boolean') return true;
  return (
    isRecord(json) &&
    ['type', '$ref', 'enum', 'const', 'anyOf', 'oneOf', 'allOf', 'format'].some((key) => key in json)
  );
}

function objectsIn(root: Json, file: ExportFile, problems: string[]): readonly CrmObject[] {
  const own = objectOf(root, nameOf(root, file), root, problems);
  if (own) return [own];
  const collections = [recordIn(root, 'components')?.schemas, root.$defs, root.definitions];
  const objects = new Map<string, CrmObject>();
  for (const [name, schema] of collections.flatMap((all) => (isRecord(all) ? Object.entries(all) : []))) {
    const object = isRecord(schema) && name !== '' ? objectOf(schema, name, root, problems) : undefined;
    if (object && !objects.has(name)) objects.set(name, object);
  }
  return [...objects.values()];
}

/** The title of a schema is its name where it can be one, because files are often just called `schema.json`. */
function nameOf({ title }: Json, file: ExportFile): string {
  const named = typeof title === 'string' && /^[A-Za-z_]\w*$/.test(title) ? title : undefined;
  return file.object ?? named ?? objectNameOf(file);
}

function objectOf(schema: Json, name: string, root: Json, problems: string[]): CrmObject | undefined {
  const parts = partsOf(schema, root, 0);
  const required = new Set(parts.flatMap((part) => (Array.isArray(part.required) ? part.required : [])));
  const fields = new Map<string, CrmField>();
  for (const [property, json] of parts.flatMap((part) =>
    Object.entries(recordIn(part, 'properties') ?? {}),
  )) {
    if (property === '' || fields.has(property)) continue;
    if (typeof json !== 'boolean' && !isRecord(json)) {
      problems.push(`Property \`${name}.${property}\` is no schema, so it is left out`);
      continue;
    }
    const merged = isRecord(json) ? Object.assign({}, ...partsOf(json, root, 0).toReversed()) : {};
    fields.set(property, readProperty(property, merged, required.has(property)));
  }
  if (fields.size === 0) return undefined;
  const label = typeof schema.title === 'string' && schema.title !== '' ? schema.title : undefined;
  return { name, label, fields: [...fields.values()] };
}

const DEEPEST = 12;

/** A schema and all that it refers to within its file or is put together from; what it says itself comes first. */
function partsOf(schema: Json, root: Json, depth: number): readonly Json[] {
  if (depth > DEEPEST) return [];
  const { $ref, allOf, ...own } = schema;
  const others = [
    typeof $ref === 'string' ? resolve($ref, root) : undefined,
    ...(Array.isArray(allOf) ? allOf : []),
  ];
  return [own, ...others.flatMap((other) => (isRecord(other) ? partsOf(other, root, depth + 1) : []))];
}

/** A JSON pointer as the fragment of a reference; nothing outside the file is looked for. */
function resolve(reference: string, root: Json): unknown {
  if (!reference.startsWith('#/')) return undefined;
  let current: unknown = root;
  for (const step of reference.slice(2).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    current = isRecord(current) && Object.hasOwn(current, key) ? current[key] : undefined;
  }
  return current;
}

function recordIn(json: Json, key: string): Json | undefined {
  const value = json[key];
  return isRecord(value) ? value : undefined;
}
