/** What Dataverse says of one attribute, in its own words, as a field: the same for all formats that say it. */
import type { CrmField, CrmType, CrmValue } from './schema.ts';

/** An attribute as the formats say it. What a format does not say is undefined. */
export interface DataverseAttribute {
  /** The logical name, which is what the API uses. */
  readonly name: string;
  readonly label?: string | undefined;
  readonly help?: string | undefined;
  /** As in `AttributeTypeName`, without `Type` at its end: `String`, `Money`, `MultiSelectPicklist`. */
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Digits after the point, which Dataverse calls precision. */
  readonly scale?: number | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly values?: readonly CrmValue[] | undefined;
  /** `None`, `Recommended`, `ApplicationRequired`, `SystemRequired`, in any case. */
  readonly requiredLevel?: string | undefined;
  readonly create?: boolean | undefined;
  readonly update?: boolean | undefined;
  /** It only shows another attribute, such as the name of a record that is referred to. */
  readonly isPart?: boolean | undefined;
  /** 0 simple, 1 calculated, 2 rolled up, 3 a formula. */
  readonly source?: number | undefined;
  readonly formula?: string | undefined;
  readonly autonumber?: boolean | undefined;
  readonly isPrimaryId?: boolean | undefined;
  readonly default?: string | undefined;
  readonly secured?: boolean | undefined;
  readonly deprecated?: boolean | undefined;
}

const TYPES = new Map<string, CrmType>([
  ['string', 'text'],
  ['memo', 'long-text'],
  ['boolean', 'boolean'],
  ['integer', 'integer'],
  ['bigint', 'integer'],
  ['decimal', 'decimal'],
  ['double', 'decimal'],
  ['money', 'currency'],
  ['datetime', 'datetime'],
  ['picklist', 'choice'],
  ['state', 'choice'],
  ['status', 'choice'],
  ['multiselectpicklist', 'choices'],
  ['lookup', 'reference'],
  ['customer', 'reference'],
  ['owner', 'reference'],
  ['uniqueidentifier', 'id'],
  ['image', 'binary'],
  ['file', 'binary'],
]);

/** The formats of a string that are types of their own. */
const STRING_FORMATS = new Map<string, CrmType>([
  ['email', 'email'],
  ['phone', 'phone'],
  ['url', 'url'],
  ['textarea', 'long-text'],
]);

/** These nobody can write, whatever the flags beside them say. */
const NEVER_WRITTEN = ['virtual', 'entityname', 'calendarrules', 'managedproperty'];

/** What Dataverse demands and fills itself at creation. */
const FILLED_BY_PLATFORM = ['owner', 'state', 'status', 'uniqueidentifier'];

/** Reads an attribute as a field; what it does not say stays unknown. */
export function readAttribute(attribute: DataverseAttribute): CrmField {
  const native = attribute.type?.toLowerCase();
  const type = typeOf(native, attribute.format?.toLowerCase());
  const calculated = attribute.source === undefined ? undefined : attribute.source > 0;
  const never =
    attribute.isPart || calculated || attribute.autonumber || NEVER_WRITTEN.includes(native ?? '');
  const create = never ? false : attribute.create;
  const isList = type === 'choice' || type === 'choices';
  const filled = attribute.isPrimaryId || FILLED_BY_PLATFORM.includes(native ?? '');
  const defaulted = filled || (type === 'boolean' && attribute.default !== undefined) || undefined;
  return {
    name: attribute.name,
    label: attribute.label,
    type,
    ...sizesOf(attribute, type),
    references: type === 'reference' ? attribute.targets : undefined,
    values: isList ? attribute.values : undefined,
    open: isList ? false : undefined,
    delimiter: type === 'choices' ? ',' : undefined,
    create,
    update: never ? false : attribute.update,
    ...demandOf(attribute.requiredLevel?.toLowerCase(), create, defaulted),
    defaulted,
    // What a form begins with is nothing that the API fills; only a yes or no is never empty.
    default: type === 'boolean' ? attribute.default : undefined,
    calculated,
    formula: attribute.formula,
    autonumber: attribute.autonumber,
    unique: attribute.isPrimaryId || undefined,
    secured: attribute.secured,
    deprecated: attribute.deprecated,
    help: attribute.help,
  };
}

function typeOf(native: string | undefined, format: string | undefined): CrmType | undefined {
  if (native === undefined) return undefined;
  if (native === 'string') return STRING_FORMATS.get(format ?? '') ?? 'text';
  if (native === 'datetime' && (format === 'dateonly' || format === 'date')) return 'date';
  return TYPES.get(native) ?? 'opaque';
}

function sizesOf(
  { maxLength, min, max, scale }: DataverseAttribute,
  type: CrmType | undefined,
): Pick<CrmField, 'length' | 'min' | 'max' | 'scale'> {
  switch (type) {
    case 'integer':
      return { min, max, scale: 0 };
    case 'decimal':
    case 'currency':
      return { min, max, scale: isSize(scale) ? scale : undefined };
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'url':
      return { length: isSize(maxLength) && maxLength > 0 ? maxLength : undefined };
    default:
      return {};
  }
}

function isSize(number: number | undefined): number is number {
  return number !== undefined && Number.isInteger(number) && number >= 0;
}

/** The API demands what is required by the system; what is required by the application, forms demand. */
function demandOf(
  level: string | undefined,
  create: boolean | undefined,
  defaulted: boolean | undefined,
): Pick<CrmField, 'required' | 'requiredInApp'> {
  if (create === false || defaulted) return { required: false };
  if (level === undefined) return {};
  if (level === 'systemrequired') return { required: create };
  return { required: false, requiredInApp: APP_LEVELS.includes(level) || undefined };
}

/** Solutions and the Common Data Model write the level of forms shorter. */
const APP_LEVELS = ['applicationrequired', 'required'];
