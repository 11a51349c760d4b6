/**
 * The fields that a product has in every organisation. An export shows only what its user may see, so that a field
 * of this list which is missing there was most likely not shown to him.
 */
import { OBJECTS, SYSTEM_FIELDS } from './salesforce.ts';

/** A field as the product has it before anybody changes anything. */
export interface StandardField {
  readonly name: string;
  /** A type word of the library. */
  readonly type: string;
  /** What stands in the brackets of the type; `?` for what differs between organisations. */
  readonly args: readonly string[];
  /** As in a schema: `required`, `required?`, `readonly`, `default "false"`. */
  readonly flags: readonly string[];
}

/** The standard fields of an object; of one that nobody lists, those of every object. Empty for other products. */
export function standardFields(platform: string, object: string): ReadonlyMap<string, StandardField> {
  if (platform !== 'salesforce') return NONE;
  let fields = fieldsOfObjects.get(object);
  if (!fields) {
    const lines = `${SYSTEM_FIELDS}\n${isStandardObject(platform, object) ? OBJECTS[object] : ''}`;
    fields = new Map(lines.split('\n').flatMap((line) => readField(line.trim())));
    fieldsOfObjects.set(object, fields);
  }
  return fields;
}

/** Whether the fields of this object are listed. */
export function isStandardObject(platform: string, object: string): boolean {
  return platform === 'salesforce' && Object.hasOwn(OBJECTS, object);
}

const NONE: ReadonlyMap<string, StandardField> = new Map();
const fieldsOfObjects = new Map<string, ReadonlyMap<string, StandardField>>();

function readField(line: string): [string, StandardField][] {
  const match = /^(\w+): ([a-z-]+)(?:\(([^)]*)\))?(?:, (.+))?$/.exec(line);
  if (!match) return [];
  const [, name = '', type = '', args, flags] = match;
  return [[name, { name, type, args: args?.split(', ') ?? [], flags: flags?.split(', ') ?? [] }]];
}
