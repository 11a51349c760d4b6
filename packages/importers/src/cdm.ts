/**
 * The Common Data Model: what Microsoft publishes about its standard tables, for those who cannot export their own.
 * Attributes of the table that it extends are elsewhere unless the file is a resolved one.
 */
import { isRecord, jsonOf } from './content.ts';
import { readAttribute } from './dataverse-attribute.ts';
import { fileByFile, type Importer, TRUST } from './importer.ts';
import type { CrmField, CrmObject, CrmType, CrmValue } from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads every entity of a file. */
export const cdm: Importer = {
  id: 'cdm',
  title: 'Common Data Model (.cdm.json)',
  limits:
    'The Common Data Model does not say: what your organisation added or changed, what may be written, what is unique.',
  trust: TRUST.documented,
  platform: 'dynamics',
  recognise: (content) => entitiesIn(jsonOf(content)).length > 0,
  read: fileByFile(({ content }) => {
    const problems: string[] = [];
    const objects = entitiesIn(jsonOf(content)).flatMap((entity) => readEntity(entity, problems));
    return { objects, problems };
  }),
};

function entitiesIn(json: unknown): readonly Json[] {
  const definitions = isRecord(json) && Array.isArray(json.definitions) ? json.definitions : [];
  return definitions.filter((entity) => isRecord(entity) && Array.isArray(entity.hasAttributes));
}

function readEntity(entity: Json, problems: string[]): readonly CrmObject[] {
  // The source is Dataverse, whose logical names have small letters only.
  const name = (textOf(entity.sourceName) ?? textOf(entity.entityName))?.toLowerCase();
  if (name === undefined) {
    problems.push('An entity has no name, so it is left out');
    return [];
  }
  const members = membersIn(entity.hasAttributes, 0);
  const fields = new Map<string, CrmField>();
  for (const member of members) {
    const field = readMember(member);
    if (!field) continue;
    if (fields.has(field.name)) {
      problems.push(`Attribute \`${name}.${field.name}\` comes twice; the first is read`);
    } else fields.set(field.name, field);
  }
  if (fields.size === 0) {
    problems.push(`Entity \`${name}\` has no attributes that could be read, so it is left out`);
    return [];
  }
  // What is only referred to is in other files.
  const partial = entity.extendsEntity !== undefined || members.some((member) => !isRecord(member));
  const label = textOf(entity.displayName);
  return [{ name, label, fields: [...fields.values()], partial: partial || undefined }];
}

const DEEPEST_GROUP = 8;

/** The attributes of all groups; those which are only named are texts. */
function membersIn(json: unknown, depth: number): readonly unknown[] {
  if (!Array.isArray(json) || depth > DEEPEST_GROUP) return [];
  return json.flatMap((member): readonly unknown[] => {
    const group = isRecord(member) ? member.attributeGroupReference : undefined;
    if (isRecord(group)) return membersIn(group.members, depth + 1);
    return group === undefined ? [member] : [group];
  });
}

function readMember(member: unknown): CrmField | undefined {
  if (!isRecord(member)) return undefined;
  const guidance = recordIn(member, 'resolutionGuidance');
  const key = recordIn(recordIn(guidance, 'entityByReference'), 'foreignKeyAttribute');
  const attribute = key ? { ...member, ...key } : member;
  const traits = traitsOf(attribute);
  const written =
    textOf(attribute.sourceName) ?? argumentOf(traits, 'is.CDS.sourceNamed') ?? textOf(member.name);
  if (written === undefined) return undefined;
  const native = nativeOf(attribute.dataType) ?? textOf(attribute.dataFormat);
  const type = member.entity === undefined ? (TYPES.get(native?.toLowerCase() ?? '') ?? '') : 'Lookup';
  const readOnly = attribute.isReadOnly === true ? false : undefined;
  const field = readAttribute({
    name: written.toLowerCase(),
    label: textOf(attribute.displayName),
    help: textOf(attribute.description),
    type: type === '' ? undefined : type,
    maxLength: numberOf(attribute.maximumLength),
    min: numberOf(attribute.minimumValue),
    max: numberOf(attribute.maximumValue),
    targets: entitiesOf(member.entity),
    values: valuesOf(attribute),
    requiredLevel: argumentOf(traits, 'is.requiredAtLevel'),
    isPrimaryId: attribute.purpose === 'identifiedBy' || undefined,
    create: readOnly,
    update: readOnly,
  });
  return { ...field, type: MEANT.get(native?.toLowerCase() ?? '') ?? field.type };
}

/** Data types and data formats by the names that Dataverse has for them. */
const TYPES = new Map<string, string>([
  ...['string', 'name', 'fullname', 'firstname', 'lastname', 'middlename', 'addressline', 'city'].map(
    asString,
  ),
  ...['country', 'county', 'postalcode', 'stateorprovince', 'languagetag', 'tickersymbol'].map(asString),
  ...['phone', 'email', 'url'].map(asString),
  ['boolean', 'Boolean'],
  ['integer', 'Integer'],
  ['smallinteger', 'Integer'],
  ['biginteger', 'BigInt'],
  ['int16', 'Integer'],
  ['int32', 'Integer'],
  ['int64', 'BigInt'],
  ['timezone', 'Integer'],
  ['decimal', 'Decimal'],
  ['double', 'Double'],
  ['float', 'Double'],
  ['latitude', 'Double'],
  ['longitude', 'Double'],
  ['currency', 'Money'],
  ['basecurrency', 'Money'],
  ['date', 'DateTime'],
  ['datetime', 'DateTime'],
  ['datetimeoffset', 'DateTime'],
  ['guid', 'Uniqueidentifier'],
  ['entityid', 'Uniqueidentifier'],
  ['listlookup', 'Picklist'],
  ['listlookupcorrelated', 'Picklist'],
  ['listlookupmultiple', 'MultiSelectPicklist'],
  ['image', 'Image'],
  ['binary', 'File'],
  ['partylist', 'PartyList'],
]);

function asString(type: string): [string, string] {
  return [type, 'String'];
}

/** Types that Dataverse has as formats of others. */
const MEANT = new Map<string, CrmType>([
  ['phone', 'phone'],
  ['email', 'email'],
  ['url', 'url'],
  ['date', 'date'],
]);

function nativeOf(dataType: unknown): string | undefined {
  return textOf(isRecord(dataType) ? dataType.dataTypeReference : dataType);
}

/** The entities that a reference may point to: one, or those of a choice between several. */
function entitiesOf(entity: unknown): readonly string[] | undefined {
  const reference = isRecord(entity) ? entity.entityReference : entity;
  if (typeof reference === 'string' && reference !== '') return [reference.toLowerCase()];
  if (!isRecord(reference) || !Array.isArray(reference.hasAttributes)) return undefined;
  return reference.hasAttributes.flatMap((one) => (isRecord(one) ? (entitiesOf(one.entity) ?? []) : []));
}

function traitsOf({ appliedTraits }: Json): readonly Json[] {
  return Array.isArray(appliedTraits) ? appliedTraits.filter(isRecord) : [];
}

/** The first argument of a trait, where it is a text. */
function argumentOf(traits: readonly Json[], name: string): string | undefined {
  const trait = traits.find(({ traitReference }) => traitReference === name);
  const first: unknown = Array.isArray(trait?.arguments) ? trait.arguments[0] : undefined;
  return textOf(isRecord(first) ? first.value : first);
}

/** A list is what the attribute "defaults to", with a row `[language, text, value, order]` for each value. */
function valuesOf(attribute: Json): readonly CrmValue[] | undefined {
  const type = attribute.dataType;
  for (const trait of [...(isRecord(type) ? traitsOf(type) : []), ...traitsOf(attribute)]) {
    const values = trait.traitReference === 'does.haveDefault' ? listIn(trait.arguments) : undefined;
    if (values) return values;
  }
  return undefined;
}

function listIn(args: unknown): readonly CrmValue[] | undefined {
  const first: unknown = Array.isArray(args) ? args[0] : undefined;
  const table = isRecord(first)
    ? recordIn(isRecord(first.value) ? first.value : first, 'entityReference')
    : undefined;
  if (!table || !Array.isArray(table.constantValues)) return undefined;
  const values = new Map<string, CrmValue>();
  for (const row of table.constantValues) {
    const [, label, value]: readonly unknown[] = Array.isArray(row) ? row : [];
    // English comes first, and the other languages say the same values again.
    if (typeof value === 'string' && value !== '' && !values.has(value)) {
      values.set(value, { value, label: textOf(label) });
    }
  }
  return [...values.values()];
}

function recordIn(json: Json | undefined, key: string): Json | undefined {
  const value = json?.[key];
  return isRecord(value) ? value : undefined;
}

function textOf(json: unknown): string | undefined {
  return typeof json === 'string' && json !== '' ? json : undefined;
}

/** The Common Data Model writes bounds as texts. */
function numberOf(json: unknown): number | undefined {
  if (typeof json === 'number') return json;
  return typeof json === 'string' && /^-?\d+(\.\d+)?$/.test(json) ? Number(json) : undefined;
}
