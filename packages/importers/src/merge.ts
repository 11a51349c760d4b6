/** Several descriptions of one object made one: what the more trusted leaves unknown, the less trusted fills. */
import type { CrmField, CrmObject, CrmValue } from './schema.ts';

/** Merges descriptions of the same object, the most trusted first. */
export function mergeObjects(objects: readonly [CrmObject, ...CrmObject[]]): CrmObject {
  const [first, ...others] = objects;
  return others.reduce(mergePair, first);
}

function mergePair(high: CrmObject, low: CrmObject): CrmObject {
  const fields = new Map(low.fields.map((field) => [field.name, field]));
  for (const field of high.fields) {
    const other = fields.get(field.name);
    fields.set(field.name, other ? mergeFields(field, other) : field);
  }
  return {
    ...low,
    ...known(high),
    fields: [...fields.values()],
    partial: high.partial === true && low.partial === true ? true : undefined,
  };
}

/** The attributes of the first field, and those of the second where the first does not know. */
export function mergeFields(high: CrmField, low: CrmField): CrmField {
  const isSameType = high.type === undefined || low.type === undefined || high.type === low.type;
  const merged = { ...(isSameType ? low : withoutTypeBound(low)), ...known(high) };
  if (!isSameType || !merged.values) return merged;
  return { ...merged, values: withDependencies(merged.values, low.values) };
}

/** What a cache has without, and a field file with the values of the field that controls the list. */
function withDependencies(values: readonly CrmValue[], others: CrmField['values'] = []): readonly CrmValue[] {
  const known = new Map(
    others.flatMap(({ value, goesWith }) => (goesWith ? [[value, goesWith] as const] : [])),
  );
  if (known.size === 0 || values.some(({ goesWith }) => goesWith)) return values;
  return values.map((one) => {
    const goesWith = known.get(one.value);
    return goesWith ? { ...one, goesWith } : one;
  });
}

/** The length of a text says nothing about the list that the other file takes the field for. */
function withoutTypeBound(field: CrmField): CrmField {
  const rest: Record<string, unknown> = { ...field };
  for (const attribute of TYPE_BOUND) delete rest[attribute];
  return rest as unknown as CrmField;
}

const TYPE_BOUND = [
  ...(['type', 'length', 'lengthUnit', 'precision', 'scale', 'min', 'max'] as const),
  ...(['references', 'values', 'open', 'controller', 'delimiter', 'default'] as const),
] satisfies readonly (keyof CrmField)[];

/** An empty list is no fact: many exports write one for every field that is no list. */
function known<T extends object>(from: T): T {
  const entries = Object.entries(from).filter(([, value]) => {
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(entries) as T;
}
