/** A description of an object in Salesforce's own words, whole as its API gives it or in parts as editors keep it. */
import * as z from 'zod';
import { isRecord } from './content.ts';
import type { FileResult } from './importer.ts';
import { markedValues } from './salesforce-dependent-values.ts';
import type { CrmField, CrmType, CrmValue } from './schema.ts';

export interface Description extends Record<string, unknown> {
  readonly name: string;
  readonly fields: readonly unknown[];
}

/** One wrapping is usual; a recorded call of the sf CLI has two. */
const DEEPEST_WRAPPING = 3;

/** A description, bare, wrapped by the sf CLI (`{status, result}`) or recorded with its status (`{statusCode, body}`). */
export function unwrapDescription(json: unknown): Description | undefined {
  let candidate = json;
  for (let depth = 0; depth <= DEEPEST_WRAPPING; depth++) {
    if (isDescription(candidate)) return candidate;
    if (!isRecord(candidate)) return undefined;
    candidate = candidate.result ?? candidate.body;
  }
  return undefined;
}

/** Avro and Airtable name their objects and fields in the same words, so one of Salesforce's own must be there as well. */
function isDescription(json: unknown): json is Description {
  if (!isRecord(json) || typeof json.name !== 'string' || !Array.isArray(json.fields)) return false;
  if (Array.isArray(json.childRelationships)) return true;
  return json.fields.some((field) => isRecord(field) && ('soapType' in field || 'nillable' in field));
}

/** Whether the fields say what may be written, which the API always says and the cache of an editor never. */
export function isWhole({ fields }: Description): boolean {
  return fields.length === 0 || fields.some((field) => isRecord(field) && WHOLE.some((key) => key in field));
}

const WHOLE = ['soapType', 'createable', 'updateable', 'length', 'calculated', 'restrictedPicklist'];

const flag = z.boolean().nullish();
// Salesforce writes 0 where a size does not apply; -1 and the like would be no size at all.
const size = z.int().nonnegative().nullish();

const fieldShape = z.object({
  name: z.string().min(1),
  type: z.string().min(1),
  label: z.string().nullish(),
  length: size,
  precision: size,
  scale: size,
  digits: size,
  referenceTo: z.array(z.string().min(1)).nullish(),
  picklistValues: z
    .array(
      z.object({
        value: z.string(),
        label: z.string().nullish(),
        active: flag,
        defaultValue: flag,
        validFor: z.string().nullish(),
      }),
    )
    .nullish(),
  restrictedPicklist: flag,
  createable: flag,
  updateable: flag,
  nillable: flag,
  defaultedOnCreate: flag,
  defaultValue: z.union([z.string(), z.number(), z.boolean()]).nullish(),
  defaultValueFormula: z.string().nullish(),
  calculated: flag,
  calculatedFormula: z.string().nullish(),
  inlineHelpText: z.string().nullish(),
  controllerName: z.string().nullish(),
  autoNumber: flag,
  compoundFieldName: z.string().nullish(),
  unique: flag,
  externalId: flag,
  idLookup: flag,
  caseSensitive: flag,
  deprecatedAndHidden: flag,
});

type Described = z.infer<typeof fieldShape>;

/** Reads all that a description says; what it leaves out is unknown. */
export function readDescription({ name, label, fields, recordTypeInfos }: Description): FileResult {
  const problems: string[] = [];
  if (name === '') return { objects: [], problems: ['The object has no name'] };
  const described = new Map<string, Described>();
  for (const [index, json] of fields.entries()) {
    const field = readField(json, `Field ${index + 1} of \`${name}\``, problems);
    if (!field) continue;
    if (described.has(field.name))
      problems.push(`Field \`${name}.${field.name}\` comes twice; the first is read`);
    else described.set(field.name, field);
  }
  if (described.size === 0) {
    problems.push(`Object \`${name}\` has no fields that could be read, so it is left out`);
    return { objects: [], problems };
  }
  const containers = new Set<string>();
  for (const field of described.values()) {
    // Where people are accounts, Account.Name is its own component, and it may be filled all the same.
    if (field.compoundFieldName && field.compoundFieldName !== field.name)
      containers.add(field.compoundFieldName);
  }
  const object = {
    name,
    label: typeof label === 'string' && label !== '' ? label : undefined,
    fields: [...described.values()].map((field) =>
      toField(field, containers, controllingValues(described.get(field.controllerName ?? ''))),
    ),
    recordTypes: recordTypesOf(recordTypeInfos),
  };
  return { objects: [object], problems };
}

/** Those in use, without the one that every object has. */
function recordTypesOf(infos: unknown): readonly string[] | undefined {
  const parsed = z.array(recordTypeShape).safeParse(infos);
  return parsed.data
    ?.filter(({ active, master }) => active !== false && master !== true)
    .map(({ developerName, name }) => developerName || name)
    .filter((name) => name !== 'Master');
}

const recordTypeShape = z.object({
  name: z.string(),
  developerName: z.string().nullish(),
  active: flag,
  master: flag,
});

/** An attribute of the wrong type is reported and then unknown; only a field without name or type is lost. */
function readField(json: unknown, place: string, problems: string[]): Described | undefined {
  if (!isRecord(json)) {
    problems.push(`${place} is not an object, so it is left out`);
    return undefined;
  }
  const known = { ...json };
  const first = fieldShape.safeParse(known);
  if (first.success) return first.data;
  for (const key of new Set(first.error.issues.map((issue) => String(issue.path[0])))) {
    if (key === 'name' || key === 'type') {
      problems.push(`${place} has no ${key}, so it is left out`);
      return undefined;
    }
    problems.push(`${place} has a \`${key}\` of the wrong type, so it counts as unknown`);
    delete known[key];
  }
  return fieldShape.safeParse(known).data;
}

const TYPES = new Map<string, CrmType>([
  ['string', 'text'],
  ['textarea', 'long-text'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['url', 'url'],
  ['boolean', 'boolean'],
  ['int', 'integer'],
  ['long', 'integer'],
  ['double', 'decimal'],
  ['currency', 'currency'],
  ['percent', 'percent'],
  ['date', 'date'],
  ['datetime', 'datetime'],
  ['time', 'time'],
  ['picklist', 'choice'],
  ['combobox', 'choice'],
  ['multipicklist', 'choices'],
  ['reference', 'reference'],
  ['id', 'id'],
  ['address', 'address'],
  ['location', 'geolocation'],
  ['base64', 'binary'],
  ['encryptedstring', 'encrypted'],
]);

/** The values that decide which values of another list there are, in the order in which that list counts them. */
function controllingValues(controller: Described | undefined): readonly string[] {
  if (controller?.type === 'boolean') return ['false', 'true'];
  return controller?.picklistValues?.map(({ value }) => value) ?? [];
}

function toField(
  field: Described,
  containers: ReadonlySet<string>,
  controlling: readonly string[],
): CrmField {
  const type = TYPES.get(field.type) ?? 'opaque';
  const isContainer = containers.has(field.name) || type === 'address' || type === 'geolocation';
  // These nobody can set, whatever else the file leaves unsaid.
  const isComputed =
    field.calculated || field.autoNumber || type === 'id' || type === 'address' || type === 'geolocation';
  const create = field.createable ?? (isComputed ? false : undefined);
  const initial = defaultOf(field);
  const defaulted =
    field.defaultedOnCreate ?? (initial !== undefined || field.defaultValueFormula ? true : undefined);
  return {
    name: field.name,
    label: field.label || undefined,
    type,
    ...sizesOf(field, type),
    references: field.referenceTo ?? undefined,
    ...listOf(field, type, controlling),
    create,
    update: field.updateable ?? (isComputed ? false : undefined),
    required: every([create, not(field.nillable), not(defaulted)]),
    defaulted,
    default: initial,
    calculated: field.calculated ?? undefined,
    autonumber: field.autoNumber ?? undefined,
    compound: isContainer ? not(create) : field.compoundFieldName !== undefined ? false : undefined,
    unique: field.unique ?? undefined,
    externalId: field.externalId ?? undefined,
    lookupKey: field.idLookup ?? undefined,
    caseSensitive: field.caseSensitive ?? undefined,
    deprecated: field.deprecatedAndHidden ?? undefined,
    help: field.inlineHelpText || undefined,
    formula: field.calculatedFormula || undefined,
  };
}

function sizesOf(field: Described, type: CrmType): Pick<CrmField, 'length' | 'precision' | 'scale'> {
  const length = field.length || undefined;
  if (type === 'integer') return { length, precision: field.digits || undefined, scale: 0 };
  const precision = field.precision || undefined;
  // A scale of 0 is a fact only beside a precision: without one, the field is no number.
  return { length, precision, scale: precision === undefined ? undefined : (field.scale ?? undefined) };
}

/** Salesforce joins the values of a multi-select picklist with semicolons. */
function listOf(
  field: Described,
  type: CrmType,
  controlling: readonly string[],
): Pick<CrmField, 'values' | 'open' | 'controller' | 'delimiter'> {
  return {
    values: valuesOf(field, controlling),
    open: not(field.restrictedPicklist) ?? (field.type === 'combobox' ? true : undefined),
    controller: field.controllerName || undefined,
    delimiter: type === 'choices' ? ';' : undefined,
  };
}

function valuesOf(
  { picklistValues }: Described,
  controlling: readonly string[],
): readonly CrmValue[] | undefined {
  return picklistValues?.map(({ value, label, active, validFor }) => {
    const goesWith = markedValues(validFor ?? '', controlling);
    return {
      value,
      label: label ?? undefined,
      active: active ?? undefined,
      ...(goesWith && { goesWith }),
    };
  });
}

function defaultOf({ defaultValue, picklistValues }: Described): string | undefined {
  if (defaultValue !== undefined && defaultValue !== null) return String(defaultValue);
  const chosen = (picklistValues ?? []).filter((value) => value.defaultValue && value.active !== false);
  // Salesforce joins the values of a multi-select picklist with semicolons.
  return chosen.length > 0 ? chosen.map(({ value }) => value).join(';') : undefined;
}

function not(value: boolean | null | undefined): boolean | undefined {
  return value === undefined || value === null ? undefined : !value;
}

/** One false decides; otherwise one unknown leaves it unknown. */
function every(conditions: readonly (boolean | undefined)[]): boolean | undefined {
  if (conditions.includes(false)) return false;
  return conditions.includes(undefined) ? undefined : true;
}
