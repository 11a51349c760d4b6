/** What changed in the schema of a CRM between two exports. What either of them does not know is no change. */
import { type CrmField, type CrmObject, flagOf } from './crm.ts';
import { fieldChanges } from './field-changes.ts';

export type SchemaChangeKind =
  | 'object-added'
  | 'object-gone'
  | 'field-added'
  | 'field-gone'
  | 'type-changed'
  | 'narrowed'
  | 'made-required'
  | 'made-read-only'
  | 'default-gone'
  | 'value-added'
  | 'value-gone'
  | 'label-changed'
  | 'deprecated';

/** In which way a field takes less than before. */
export type Narrowing = 'type' | 'length' | 'digits' | 'bounds' | 'list';

/** One change. Of a field it says what the field was and is, of a value of its list also which. */
export interface SchemaChange {
  readonly kind: SchemaChangeKind;
  readonly object: string;
  readonly field?: string;
  readonly narrowing?: Narrowing;
  readonly value?: string;
  /** What was, and what is instead, as the schema writes it. */
  readonly before?: string;
  readonly after?: string;
  /** Records that the CRM took before, it may refuse now. */
  readonly breaking: boolean;
  readonly was?: CrmField;
  readonly is?: CrmField;
}

/** Compares the objects of two exports: changes in the order of the names of objects and fields. */
export function schemaChanges(
  before: readonly CrmObject[],
  after: readonly CrmObject[],
): readonly SchemaChange[] {
  return inBoth(before, after).flatMap(({ name, was, is }): readonly SchemaChange[] => {
    if (!was) return [{ kind: 'object-added', object: name, breaking: false }];
    if (!is) return [{ kind: 'object-gone', object: name, breaking: true }];
    return objectChanges(was, is);
  });
}

function objectChanges(before: CrmObject, after: CrmObject): readonly SchemaChange[] {
  const object = after.name;
  return inBoth(before.fields, after.fields).flatMap(({ name, was, is }): readonly SchemaChange[] => {
    // What the one who exported was not shown may be as it always was.
    if ([was, is].some((field) => field && flagOf(field.flags, 'not-exported'))) return [];
    if (!was && is) return isPartial(before) ? [] : [added(object, is)];
    if (!is && was)
      return isPartial(after) ? [] : [{ kind: 'field-gone', object, field: name, breaking: true, was }];
    return was && is ? fieldChanges(object, was, is) : [];
  });
}

/** A partial export holds some fields only, so one that it lacks is not gone. */
function isPartial({ flags }: CrmObject): boolean {
  return flagOf(flags, 'partial') === true;
}

/** A new field that must be filled stops those who do not know it. */
function added(object: string, is: CrmField): SchemaChange {
  const breaking = flagOf(is.flags, 'required') === true;
  return { kind: 'field-added', object, field: is.name, breaking, is };
}

interface Pair<T> {
  readonly name: string;
  readonly was: T | undefined;
  readonly is: T | undefined;
}

/** By name, in the order of names; of two of one name the first counts, as everywhere. */
function inBoth<T extends { readonly name: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly Pair<T>[] {
  const was = byName(before);
  const is = byName(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((name) => ({ name, was: was.get(name), is: is.get(name) }));
}

function byName<T extends { readonly name: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.toReversed().map((one) => [one.name, one]));
}
