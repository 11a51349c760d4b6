/** A JSON list of field descriptions, read one by one: what is wrong with one costs that one, and is said. */
import * as z from 'zod';
import { type ExportFile, isRecord, objectNameOf } from './content.ts';
import type { FileResult } from './importer.ts';
import type { CrmField, CrmObject } from './schema.ts';

/** A list of fields, and how one of them is read. */
export interface FieldList<Shape extends z.ZodObject> {
  readonly object: Omit<CrmObject, 'fields'>;
  readonly list: readonly unknown[];
  /** What a description looks like. Every attribute but `named` must be optional: of the wrong type, it is left out. */
  readonly shape: Shape;
  /** The attribute that a field is named by, and without which it is lost. */
  readonly named: keyof z.infer<Shape> & string;
  readonly toField: (described: z.infer<Shape>) => CrmField | undefined;
}

/** Reads a list as the fields of one object; an object without any is left out. */
export function readFieldList<Shape extends z.ZodObject>(fields: FieldList<Shape>): FileResult {
  const { object, list, toField } = fields;
  const problems: string[] = [];
  const read = new Map<string, CrmField>();
  for (const [index, json] of list.entries()) {
    const described = describedBy(json, `Field ${index + 1} of \`${object.name}\``, fields, problems);
    const field = described && toField(described);
    if (!field) continue;
    if (read.has(field.name))
      problems.push(`Field \`${object.name}.${field.name}\` comes twice; the first is read`);
    else read.set(field.name, field);
  }
  if (read.size === 0) {
    problems.push(`Object \`${object.name}\` has no fields that could be read, so it is left out`);
    return { objects: [], problems };
  }
  return { objects: [{ ...object, fields: [...read.values()] }], problems };
}

function describedBy<Shape extends z.ZodObject>(
  json: unknown,
  place: string,
  { shape, named }: FieldList<Shape>,
  problems: string[],
): z.infer<Shape> | undefined {
  if (!isRecord(json)) {
    problems.push(`${place} is not an object, so it is left out`);
    return undefined;
  }
  const first = shape.safeParse(json);
  if (first.success) return first.data;
  const known = { ...json };
  for (const key of new Set(first.error.issues.map((issue) => String(issue.path[0])))) {
    if (key === named) {
      problems.push(`${place} has no \`${named}\`, so it is left out`);
      return undefined;
    }
    problems.push(`${place} has a \`${key}\` of the wrong type, so it counts as unknown`);
    delete known[key];
  }
  return shape.safeParse(known).data;
}

/** A JSON list that stands alone or under one of these keys, which is how APIs wrap their answers. */
export function listIn(json: unknown, ...keys: readonly string[]): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json;
  const found = keys.map((key) => (isRecord(json) ? json[key] : undefined)).find(Array.isArray);
  return found;
}

/** Whether one element of the list, which may be damaged in part, is an object with all these keys. */
export function hasKeys(list: readonly unknown[] | undefined, ...keys: readonly string[]): boolean {
  return list?.some((element) => isRecord(element) && keys.every((key) => key in element)) ?? false;
}

/**
 * The object of an export that people save under the name of its endpoint: `personFields.json` holds a `person`, and
 * so does `personFields-2.json`, its second page.
 * Where nothing but the endpoint's own word is left, it is the product's word for the records.
 */
export function objectOfEndpoint(file: ExportFile, usual: string): string {
  if (file.object !== undefined) return file.object;
  return (
    objectNameOf(file).replace(/[-_ .]*(merge|custom)?[-_ ]?fields?([-_ .]*(page)?[-_ .]*\d+)?$/i, '') ||
    usual
  );
}

/** A word or number of an API, as a text. */
export const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** A flag that may be missing. */
export const flag = z.boolean().nullish();

/** A text that may be missing. */
export const text = z.string().nullish();

/** The opposite of what is known. */
export function not(value: boolean | null | undefined): boolean | undefined {
  return value === undefined || value === null ? undefined : !value;
}
