/**
 * A property of HubSpot as a canonical field. The first APIs (v1, v2) say flat what v3 says under
 * `modificationMetadata`; all else has the same names.
 */
import * as z from 'zod';
import { flag, not, scalar, text } from './field-list.ts';
import type { CrmField, CrmType } from './schema.ts';

/** What schemas and references call HubSpot's own objects, and what the addresses of its API do. */
const OBJECTS = new Map([
  ['CONTACT', 'contacts'],
  ['COMPANY', 'companies'],
  ['DEAL', 'deals'],
  ['TICKET', 'tickets'],
  ['PRODUCT', 'products'],
  ['LINE_ITEM', 'line_items'],
  ['QUOTE', 'quotes'],
  ['OWNER', 'owners'],
]);

/** The one name of an object, whichever of HubSpot's two is used. */
export function objectName(name: string): string {
  return OBJECTS.get(name) ?? name;
}

/** What both generations of the API say about a property. */
export const propertyShape = z.object({
  name: z.string().min(1),
  label: text,
  type: text,
  fieldType: text,
  description: text,
  groupName: text,
  options: z.array(z.object({ value: scalar, label: text, hidden: flag })).nullish(),
  externalOptions: flag,
  referencedObjectType: text,
  calculated: flag,
  calculationFormula: text,
  hasUniqueValue: flag,
  hubspotDefined: flag,
  showCurrencySymbol: flag,
  numberDisplayHint: text,
  textDisplayHint: text,
  modificationMetadata: z.object({ readOnlyValue: flag }).nullish(),
  readOnlyValue: flag,
  dataSensitivity: text,
  sensitiveDataCategories: z.array(z.string()).nullish(),
  archived: flag,
  deleted: flag,
});

type Property = z.infer<typeof propertyShape>;

/** Reads a property; `required` are the names that an object's schema demands, where there is a schema. */
export function toField(property: Property, required?: ReadonlySet<string>): CrmField {
  const type = typeOf(property);
  const writable = writableOf(property);
  const isKey = isContactEmail(property);
  return {
    name: property.name,
    label: property.label || undefined,
    type,
    references: type === 'reference' ? [objectName(property.referencedObjectType ?? '')] : undefined,
    ...listOf(property, type),
    create: writable,
    update: writable,
    required: writable === false ? false : required?.has(property.name),
    calculated: isCalculated(property) || property.calculated || undefined,
    formula: property.calculationFormula || undefined,
    unique: isKey || (property.hasUniqueValue ?? undefined),
    lookupKey: isKey || undefined,
    deprecated: property.archived ?? property.deleted ?? undefined,
    classes: property.sensitiveDataCategories ?? undefined,
    sensitivity: sensitivityOf(property),
    help: property.description === property.label ? undefined : property.description || undefined,
  };
}

/**
 * `calculated` alone is no help: real portals have calculated properties without it. What is calculated by
 * HubSpot nobody can set, although `readOnlyValue` is false for some of its own.
 */
function isCalculated({ fieldType }: Property): boolean {
  return fieldType?.startsWith('calculation_') === true;
}

function writableOf(property: Property): boolean | undefined {
  if (isCalculated(property)) return false;
  return not(property.modificationMetadata?.readOnlyValue ?? property.readOnlyValue);
}

/** Two contacts cannot have one address, by which they are also upserted; `hasUniqueValue` is false all the same. */
function isContactEmail({ name, groupName, hubspotDefined }: Property): boolean {
  return name === 'email' && groupName === 'contactinformation' && hubspotDefined === true;
}

/** Source: the table of types and field types in HubSpot's guide to the properties API. */
const TYPES = new Map<string, CrmType>([
  ['bool', 'boolean'],
  ['date', 'date'],
  ['datetime', 'datetime'],
  ['phone_number', 'phone'],
]);

function typeOf(property: Property): CrmType | undefined {
  const { name, type, fieldType, referencedObjectType } = property;
  if (!type) return undefined;
  if (name === 'hs_object_id') return 'id';
  if (referencedObjectType && (type === 'number' || type === 'enumeration')) return 'reference';
  if (type === 'string') return typeOfText(property);
  if (type === 'number') return typeOfNumber(property);
  if (type !== 'enumeration') return TYPES.get(type) ?? 'opaque';
  // One box to tick, whose two options are `true` and `false`.
  if (fieldType === 'booleancheckbox') return 'boolean';
  return fieldType === 'checkbox' ? 'choices' : 'choice';
}

/** HubSpot's own properties that hold more than text; their type is `string`, and often their field type `text`. */
const OWN_TYPES = new Map<string, CrmType>([
  ['email', 'email'],
  ['work_email', 'email'],
  ['phone', 'phone'],
  ['mobilephone', 'phone'],
  ['fax', 'phone'],
  ['website', 'url'],
]);

function typeOfText({ name, fieldType, textDisplayHint, hubspotDefined }: Property): CrmType {
  if (fieldType === 'textarea' || fieldType === 'html') return 'long-text';
  if (fieldType === 'file') return 'binary';
  if (fieldType === 'phonenumber' || textDisplayHint === 'phone_number') return 'phone';
  if (textDisplayHint === 'email') return 'email';
  return (hubspotDefined ? OWN_TYPES.get(name) : undefined) ?? 'text';
}

function typeOfNumber({ showCurrencySymbol, numberDisplayHint }: Property): CrmType {
  if (showCurrencySymbol || numberDisplayHint === 'currency') return 'currency';
  return numberDisplayHint === 'percentage' ? 'percent' : 'decimal';
}

/** HubSpot refuses a value that is not an option. Options that come from elsewhere are left out of the export. */
function listOf(
  { options, externalOptions }: Property,
  type: CrmType | undefined,
): Pick<CrmField, 'values' | 'open' | 'delimiter'> {
  if (type !== 'choice' && type !== 'choices') return {};
  const isKnown = options && options.length > 0;
  return {
    values: isKnown
      ? options.map(({ value, label, hidden }) => ({
          value,
          label: label ?? undefined,
          active: hidden === true ? false : undefined,
        }))
      : undefined,
    open: isKnown && !externalOptions ? false : undefined,
    delimiter: type === 'choices' ? ';' : undefined,
  };
}

function sensitivityOf({ dataSensitivity }: Property): string | undefined {
  return dataSensitivity === 'non_sensitive' ? undefined : dataSensitivity || undefined;
}
