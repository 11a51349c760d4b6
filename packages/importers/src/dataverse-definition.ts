/**
 * The definition of a table of Dataverse in the words of its API, which are the same as JSON and as XML: attributes,
 * option sets and keys, perhaps spread over several answers.
 */
import * as z from 'zod';
import { isRecord } from './content.ts';
import { type DataverseAttribute, readAttribute } from './dataverse-attribute.ts';
import type { FoundObject } from './importer.ts';
import type { CrmField, CrmObject, CrmValue } from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** Tables as files tell of them, each file a part. */
export class DataverseTables {
  private readonly tables = new Map<string, Table>();
  /** Global option sets by name. */
  private readonly sets = new Map<string, readonly CrmValue[]>();
  readonly problems: { path: string; message: string }[] = [];

  /** A definition, with or without its attributes. */
  addTable(json: Json, name: string, path: string): void {
    const table = this.tableOf(name, path);
    table.label ??= labelIn(json.DisplayName);
    for (const key of listIn(json.Keys)) {
      const fields = listIn(key.KeyAttributes, (field) => typeof field === 'string');
      if (fields.length > 0) table.keys.push(fields);
    }
    for (const attribute of Array.isArray(json.Attributes) ? json.Attributes : []) {
      this.addAttribute(attribute, name, path);
    }
  }

  /**
   * One attribute, or a part of it: what came first stands, and what comes later fills it. A cast answers with the
   * attributes of one type only.
   */
  addAttribute(json: unknown, table: string, path: string, isCast = false): void {
    const name = isRecord(json) ? json.LogicalName : undefined;
    if (!isRecord(json) || typeof name !== 'string' || name === '') {
      this.problems.push({ path, message: `An attribute of \`${table}\` has no name, so it is left out` });
      return;
    }
    const part = this.tableOf(table, path);
    const known = part.attributes.get(name);
    part.isWhole ||= !isCast;
    part.attributes.set(name, { path, json: known ? filled(known.json, json) : json });
  }

  /** A global option set, which attributes name. */
  addSet(json: Json): void {
    if (typeof json.Name === 'string') this.sets.set(json.Name, optionsIn(json) ?? []);
  }

  /** The objects, with all that all files said. */
  found(): readonly FoundObject[] {
    return [...this.tables].flatMap(([name, table]) => {
      if (table.attributes.size === 0) return [];
      return [{ path: table.path, object: this.objectOf(name, table) }];
    });
  }

  private objectOf(name: string, { label, keys, attributes, isWhole }: Table): CrmObject {
    const unique = new Set(keys.filter(({ length }) => length === 1).flat());
    const fields = [...attributes.values()].map(({ path, json }): CrmField => {
      const attribute = this.parse(json, name, path);
      const field = readAttribute(attribute);
      return unique.has(field.name) ? { ...field, unique: true, lookupKey: true } : field;
    });
    const several = keys.filter(({ length }) => length > 1);
    const partial = isWhole ? undefined : true;
    return { name, label, fields, partial, keys: several.length > 0 ? several : undefined };
  }

  private parse(json: Json, table: string, path: string): DataverseAttribute {
    const known: Record<string, unknown> = { ...json };
    const first = shape.safeParse(known);
    if (first.success) return this.attributeOf(first.data, json);
    for (const key of new Set(first.error.issues.map((issue) => String(issue.path[0])))) {
      const message = `Attribute \`${table}.${json.LogicalName}\` has a \`${key}\` of the wrong type, so it counts as unknown`;
      this.problems.push({ path, message });
      delete known[key];
    }
    return this.attributeOf(shape.parse(known), json);
  }

  private attributeOf(data: Parsed, json: Json): DataverseAttribute {
    const initial = data.DefaultValue ?? undefined;
    return {
      name: data.LogicalName,
      label: labelIn(json.DisplayName),
      help: labelIn(json.Description),
      type: typeNameOf(data),
      format: data.FormatName?.Value ?? (data.Format || undefined),
      maxLength: data.MaxLength ?? undefined,
      min: data.MinValue ?? undefined,
      max: data.MaxValue ?? undefined,
      // With 1 and 2 the organisation or the currency of the record says it.
      scale: data.PrecisionSource ? undefined : (data.Precision ?? undefined),
      targets: data.Targets ?? undefined,
      values: this.valuesOf(json),
      requiredLevel: data.RequiredLevel?.Value,
      create: data.IsValidForCreate ?? undefined,
      update: data.IsValidForUpdate ?? undefined,
      isPart: data.AttributeOf ? true : undefined,
      source: data.SourceType ?? undefined,
      formula: formulaOf(data.FormulaDefinition),
      autonumber: data.AutoNumberFormat ? true : undefined,
      isPrimaryId: data.IsPrimaryId ?? undefined,
      default: typeof initial === 'boolean' ? String(initial) : undefined,
      secured: data.IsSecured ?? undefined,
      deprecated: data.DeprecatedVersion ? true : undefined,
    };
  }

  /** Options beside the attribute, or those of the global set that it names. */
  private valuesOf({ OptionSet: own, GlobalOptionSet: global }: Json): readonly CrmValue[] | undefined {
    for (const set of [own, global]) {
      const options = isRecord(set) ? optionsIn(set) : undefined;
      if (options && options.length > 0) return options;
    }
    for (const set of [own, global]) {
      const options = isRecord(set) && typeof set.Name === 'string' ? this.sets.get(set.Name) : undefined;
      if (options) return options;
    }
    return undefined;
  }

  private tableOf(name: string, path: string): Table {
    const known = this.tables.get(name);
    if (known) return known;
    const table: Table = { path, attributes: new Map(), keys: [], isWhole: false };
    this.tables.set(name, table);
    return table;
  }
}

interface Table {
  readonly path: string;
  label?: string | undefined;
  isWhole: boolean;
  readonly attributes: Map<string, { readonly path: string; readonly json: Json }>;
  readonly keys: (readonly string[])[];
}

const flag = z.boolean().nullish();
const text = z.string().nullish();
const number = z.number().nullish();
const wrapped = z.object({ Value: z.string() }).nullish();

const shape = z.object({
  LogicalName: z.string(),
  '@odata.type': text,
  AttributeType: text,
  AttributeTypeName: wrapped,
  AttributeOf: text,
  AutoNumberFormat: text,
  DefaultValue: z.union([z.boolean(), z.number(), z.string()]).nullish(),
  DeprecatedVersion: text,
  Format: text,
  FormatName: wrapped,
  FormulaDefinition: text,
  IsPrimaryId: flag,
  IsSecured: flag,
  IsValidForCreate: flag,
  IsValidForUpdate: flag,
  MaxLength: number,
  MaxValue: number,
  MinValue: number,
  Precision: number,
  PrecisionSource: number,
  RequiredLevel: wrapped,
  SourceType: number,
  Targets: z.array(z.string().min(1)).nullish(),
});

type Parsed = z.infer<typeof shape>;

/** The newer name first: the older one calls pictures, files and several choices all virtual. */
function typeNameOf(data: Parsed): string | undefined {
  const name = data.AttributeTypeName?.Value.replace(/Type$/, '');
  const kind = /\.(\w+)AttributeMetadata$/.exec(data['@odata.type'] ?? '')?.[1];
  return name || kind || data.AttributeType || undefined;
}

/** Older calculations are kept as a workflow of many kilobytes, which nobody reads. */
function formulaOf(definition: string | null | undefined): string | undefined {
  return !definition || definition.startsWith('<') ? undefined : definition;
}

/** The options of a set: whole numbers with labels. */
function optionsIn(set: Json): readonly CrmValue[] | undefined {
  if (!Array.isArray(set.Options)) return undefined;
  return set.Options.flatMap((option): readonly CrmValue[] => {
    if (!isRecord(option) || !Number.isInteger(option.Value)) return [];
    return [{ value: String(option.Value), label: labelIn(option.Label) }];
  });
}

/** The label in the language of the user who exported, or else the first. */
function labelIn(json: unknown): string | undefined {
  if (!isRecord(json)) return undefined;
  for (const label of [json.UserLocalizedLabel, ...listIn(json.LocalizedLabels)]) {
    if (isRecord(label) && typeof label.Label === 'string' && label.Label !== '') return label.Label;
  }
  return undefined;
}

function listIn(json: unknown): readonly Json[];
function listIn<T>(json: unknown, is: (item: unknown) => item is T): readonly T[];
function listIn(json: unknown, is: (item: unknown) => boolean = isRecord): readonly unknown[] {
  return Array.isArray(json) ? json.filter(is) : [];
}

/** What the first leaves out or says null for, the second fills. */
function filled(first: Json, second: Json): Json {
  const known = Object.entries(first).filter(([, value]) => value !== null && value !== '');
  return { ...second, ...Object.fromEntries(known) };
}
