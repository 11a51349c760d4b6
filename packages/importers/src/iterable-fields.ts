/** The fields of Iterable's user profiles, as `GET /api/users/getFields` gives them: names and types of its search index. */
import { isRecord, jsonOf } from './content.ts';
import { fileByFile, type Importer, TRUST } from './importer.ts';
import type { CrmField, CrmType } from './schema.ts';

/** Reads the one object that there is. */
export const iterableFields: Importer = {
  id: 'iterable-fields',
  title: 'Iterable user fields JSON',
  limits:
    'Iterable does not say: labels, lengths, values; it makes a field of a new name that is sent to it, unless the project prevents that.',
  trust: TRUST.cached,
  platform: 'iterable',
  recognise(content) {
    const fields = fieldsIn(jsonOf(content));
    return fields !== undefined && PROFILE.some((name) => name in fields);
  },
  read: fileByFile(({ content, object }) => {
    const entries = Object.entries(fieldsIn(jsonOf(content)) ?? {}).filter(([name]) => name !== '');
    if (entries.length === 0) return { objects: [], problems: [] };
    const problems = entries.flatMap(([name, type]) =>
      typeof type === 'string' ? [] : [`Field \`${name}\` has no type, so it counts as unknown`],
    );
    const fields = entries.map(([name, type]) => toField(name, typeof type === 'string' ? type : undefined));
    return { objects: [{ name: object ?? 'user', fields }], problems };
  }),
};

/** What every project has, one of which must be there: the rest could be anybody's. */
const PROFILE = ['email', 'userId', 'profileUpdatedAt', 'signupSource', 'itblInternal.emailDomain'];

/** The types that Iterable's index knows. Source: the data types in Iterable's documentation of user profiles. */
const TYPES = new Map<string, CrmType>([
  ['string', 'text'],
  ['long', 'integer'],
  ['double', 'decimal'],
  ['boolean', 'boolean'],
  // With a time, whatever the name says.
  ['date', 'datetime'],
  ['geo_location', 'geolocation'],
  ['object', 'opaque'],
]);

function fieldsIn(json: unknown): Readonly<Record<string, unknown>> | undefined {
  const fields = isRecord(json) ? json.fields : undefined;
  if (!isRecord(fields)) return undefined;
  const types = Object.values(fields);
  // One that is damaged does not make the file another's.
  const known = types.filter((type) => typeof type === 'string' && TYPES.has(type));
  return known.length > types.length / 2 ? fields : undefined;
}

const OWN_TYPES = new Map<string, CrmType>([
  ['email', 'email'],
  ['phoneNumber', 'phone'],
]);

function toField(name: string, native: string | undefined): CrmField {
  const writable = writableOf(name);
  const type = native === undefined ? undefined : (TYPES.get(native) ?? 'opaque');
  const isEmail = name === 'email';
  return {
    name,
    type: type === 'text' ? (OWN_TYPES.get(name) ?? type) : type,
    create: writable,
    update: writable,
    // A project may know its users by either of them.
    required: KEYS.includes(name) ? undefined : false,
    unique: isEmail || undefined,
    lookupKey: KEYS.includes(name) || undefined,
  };
}

const KEYS: readonly string[] = ['email', 'userId'];

/**
 * What Iterable keeps itself cannot be set, or is better left alone; devices and subscriptions have ways of their own.
 * Source: "User Profile Fields Used by Iterable" in its documentation.
 */
function writableOf(name: string): boolean | undefined {
  if (name === 'profileUpdatedAt' || name.startsWith('itblInternal')) return false;
  if (/^(signupDate|signupSource|itblUserId|itblDS)(\.|$)/.test(name)) return undefined;
  if (/^(devices|phoneNumberDetails|emailListIds|unsubscribed\w+Ids)(\.|$)/.test(name)) return undefined;
  return true;
}
