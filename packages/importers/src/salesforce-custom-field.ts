/** A field in Salesforce metadata, as SFDX source and `.object` files write it, as a canonical field. */

import { readList, type ValueSets } from './salesforce-value-sets.ts';
import type { CrmField, CrmType } from './schema.ts';
import { childrenOf, flagIn, numberIn, textOf, type XmlElement } from './xml.ts';

/** Reads a `CustomField`: the field, and behind a geolocation its two parts. Empty where it has no name. */
export function readCustomField(element: XmlElement, object: string, sets: ValueSets): readonly CrmField[] {
  const fullName = textOf(element, 'fullName') ?? '';
  const name = fullName.slice(fullName.lastIndexOf('.') + 1);
  if (name === '') return [];
  const native = textOf(element, 'type');
  const field: CrmField = {
    name,
    label: textOf(element, 'label'),
    type: typeOf(element, native),
    ...sizesOf(element, native),
    references: referencesOf(element, object, native),
    delimiter: native === 'MultiselectPicklist' ? ';' : undefined,
    ...defaultOf(element, native),
    ...readList(element, sets),
    ...(isCustom(name) ? accessOf(element, native) : {}),
    deprecated: deprecatedOf(element),
    classes: classesOf(element),
    sensitivity: textOf(element, 'securityClassification'),
    help: textOf(element, 'inlineHelpText'),
    formula: textOf(element, 'formula'),
  };
  return field.type === 'geolocation' ? [field, ...partsOf(field, numberIn(element, 'scale'))] : [field];
}

/** The file of a standard field says only what was changed; what it leaves out is not the usual, but unknown. */
function isCustom(name: string): boolean {
  return name.endsWith('__c');
}

/** Source: `FieldType` in Salesforce's Metadata API Developer Guide; real files say `Location` for a geolocation. */
const TYPES = new Map<string, CrmType>([
  ['AutoNumber', 'text'],
  ['Checkbox', 'boolean'],
  ['Currency', 'currency'],
  ['CustomDataType', 'opaque'],
  ['Date', 'date'],
  ['DateTime', 'datetime'],
  ['Email', 'email'],
  ['EncryptedText', 'encrypted'],
  ['ExternalLookup', 'reference'],
  ['File', 'binary'],
  ['Geolocation', 'geolocation'],
  ['Hierarchy', 'reference'],
  ['Html', 'long-text'],
  ['IndirectLookup', 'reference'],
  ['Location', 'geolocation'],
  ['LongTextArea', 'long-text'],
  ['Lookup', 'reference'],
  ['MasterDetail', 'reference'],
  ['MetadataRelationship', 'reference'],
  ['MultiselectPicklist', 'choices'],
  // A whole number too is a double for the API, which says `decimal(18, 0)` of it.
  ['Number', 'decimal'],
  ['Percent', 'percent'],
  ['Phone', 'phone'],
  ['Picklist', 'choice'],
  ['Text', 'text'],
  ['TextArea', 'long-text'],
  ['Time', 'time'],
  ['Url', 'url'],
]);

/** What a roll-up holds depends on the field that it sums up, which may be in no file here. */
function typeOf(element: XmlElement, native: string | undefined): CrmType | undefined {
  if (native === undefined) return undefined;
  if (native === 'Summary') return textOf(element, 'summaryOperation') === 'count' ? 'decimal' : undefined;
  return TYPES.get(native) ?? 'opaque';
}

/** Lengths that nobody can change are written in no file. Source: "Custom Field Types" in Salesforce's help. */
const FIXED_LENGTHS = new Map([
  ['Email', 80],
  ['Phone', 40],
  ['TextArea', 255],
  ['Url', 255],
]);

function sizesOf(
  element: XmlElement,
  native: string | undefined,
): Pick<CrmField, 'length' | 'precision' | 'scale'> {
  const isText = textOf(element, 'formula') === undefined;
  return {
    length: size(element, 'length') ?? (isText ? FIXED_LENGTHS.get(native ?? '') : undefined),
    precision: size(element, 'precision'),
    scale: native === 'Location' || native === 'Geolocation' ? undefined : size(element, 'scale', 0),
  };
}

function size(element: XmlElement, name: string, least = 1): number | undefined {
  const number = numberIn(element, name);
  return number !== undefined && Number.isSafeInteger(number) && number >= least ? number : undefined;
}

function referencesOf(
  element: XmlElement,
  object: string,
  native: string | undefined,
): readonly string[] | undefined {
  if (native === 'Hierarchy') return [object];
  const names = childrenOf(element, 'referenceTo').flatMap(({ text }) => (text === '' ? [] : [text]));
  return names.length > 0 ? names : undefined;
}

/** A default is a formula; only a formula that is one value says which. */
function defaultOf(element: XmlElement, native: string | undefined): Pick<CrmField, 'default' | 'defaulted'> {
  const written = textOf(element, 'defaultValue');
  if (written === undefined) return native === 'Checkbox' ? { defaulted: true } : {};
  const quoted = /^(?:"([^"]*)"|'([^']*)')$/.exec(written);
  const value = quoted ? (quoted[1] ?? quoted[2]) : written;
  const isValue = quoted !== null || /^(true|false|-?\d+(\.\d+)?)$/i.test(written);
  return { defaulted: true, default: isValue ? value : undefined };
}

/** What may be written, and what must be: known of custom fields, whose file is complete. */
function accessOf(element: XmlElement, native: string | undefined): Partial<CrmField> {
  const calculated = textOf(element, 'formula') !== undefined || native === 'Summary';
  const autonumber = native === 'AutoNumber';
  const compound = native === 'Location' || native === 'Geolocation';
  const create = !calculated && !autonumber && !compound;
  const isChild = native === 'MasterDetail';
  const must = isChild || flagIn(element, 'required') === true;
  return {
    create,
    update: create && !(isChild && flagIn(element, 'reparentableMasterDetail') !== true),
    required: create && must && textOf(element, 'defaultValue') === undefined && native !== 'Checkbox',
    calculated,
    autonumber,
    compound,
    unique: flagIn(element, 'unique') ?? false,
    externalId: flagIn(element, 'externalId') ?? false,
    caseSensitive: flagIn(element, 'caseSensitive'),
  };
}

function deprecatedOf(element: XmlElement): boolean | undefined {
  const status = textOf(element, 'businessStatus');
  if (status === undefined) return undefined;
  return status === 'DeprecateCandidate' || status === 'Hidden';
}

/** `None` is what Salesforce writes where nobody chose a class. */
function classesOf(element: XmlElement): readonly string[] | undefined {
  const written = textOf(element, 'complianceGroup');
  const classes = (written ?? '').split(';').map((name) => name.trim());
  const real = classes.filter((name) => name !== '' && name !== 'None');
  return real.length > 0 ? real : undefined;
}

/** Nobody writes a geolocation itself; its two parts are fields of their own, which no file mentions. */
function partsOf({ name, label }: CrmField, scale: number | undefined): readonly CrmField[] {
  return ['Latitude', 'Longitude'].map((part) => ({
    name: `${name.replace(/__c$/, '')}__${part}__s`,
    label: `${label ?? name} (${part})`,
    type: 'decimal',
    scale,
    create: true,
    update: true,
  }));
}
