/**
 * A property as HubSpot creates it: the body of `POST /crm/v3/properties/OBJECT`. Types and field types are those of
 * the table in HubSpot's guide to the properties API.
 */
import { descriptionOf, type Generated, jsonText, refused, valueWith } from './proposed-field.ts';
import type { WantedField, WantedValue } from './wanted-fields.ts';

interface Native {
  readonly type: string;
  readonly fieldType: string;
  readonly more?: Readonly<Record<string, unknown>>;
  readonly remark?: string;
}

/** The body of the call that creates the property, or why HubSpot would not take it. */
export function hubspotProperty(field: WantedField): Generated {
  const { object, name, label } = field;
  if (!/^[A-Za-z0-9][\w-]{0,99}$/.test(object))
    return refused('is of an object whose name HubSpot does not allow');
  if (!/^[a-z][a-z0-9_]{0,99}$/.test(name)) {
    return refused('has a name that HubSpot does not allow: small letters, digits and `_`, at most 100');
  }
  const native = nativeOf(field);
  if (typeof native === 'string') return refused(native);
  const { type, fieldType, more, remark } = native;
  const groupName = GROUPS.get(object);
  const body = {
    name,
    label,
    type,
    fieldType,
    groupName: groupName ?? `${object}_information`,
    description: descriptionOf(field, 1000),
    formField: true,
    ...more,
  };
  const group = `Look whether the group \`${body.groupName}\` is there: every object of one's own has other groups`;
  return {
    ok: true,
    path: `properties/${object}/${name}.json`,
    text: jsonText(body),
    summary: `${type}/${fieldType}`,
    remarks: [...(remark === undefined ? [] : [remark]), ...(groupName === undefined ? [group] : [])],
  };
}

/** The groups that HubSpot's own objects have from the beginning. */
const GROUPS = new Map([
  ['contacts', 'contactinformation'],
  ['companies', 'companyinformation'],
  ['deals', 'dealinformation'],
  ['tickets', 'ticketinformation'],
  ['products', 'productinformation'],
]);

function nativeOf(field: WantedField): Native | string {
  const { kind, values } = field.type;
  switch (kind) {
    case 'text':
    case 'email':
    case 'url':
    case 'id':
      return { type: 'string', fieldType: 'text' };
    case 'long-text':
    case 'address':
      return { type: 'string', fieldType: 'textarea' };
    case 'phone':
      return { type: 'string', fieldType: 'phonenumber' };
    case 'binary':
      return { type: 'string', fieldType: 'file' };
    case 'encrypted':
      return {
        type: 'string',
        fieldType: 'text',
        more: { dataSensitivity: 'sensitive' },
        remark: 'Sensitive data need an Enterprise account that has them switched on',
      };
    case 'boolean':
      return {
        type: 'enumeration',
        fieldType: 'booleancheckbox',
        more: { options: optionsOf([yesNo('true', 'Yes'), yesNo('false', 'No')]) },
      };
    case 'integer':
    case 'decimal':
      return { type: 'number', fieldType: 'number' };
    case 'currency':
      return { type: 'number', fieldType: 'number', more: { showCurrencySymbol: true } };
    case 'percent':
      return {
        type: 'number',
        fieldType: 'number',
        more: { numberDisplayHint: 'percentage' },
        remark: 'Try first whether 30 % has to be sent as 0.3 or as 30',
      };
    case 'date':
      return { type: 'date', fieldType: 'date' };
    case 'datetime':
      return { type: 'datetime', fieldType: 'date' };
    case 'choice':
    case 'choices':
      return values ? listOf(field, values) : 'is a list whose values no form says';
    default:
      return `is \`${kind}\`, for which HubSpot has no property`;
  }
}

function yesNo(value: string, label: string): WantedValue {
  return { value, label };
}

function listOf(field: WantedField, values: readonly WantedValue[]): Native | string {
  const isMany = field.type.kind === 'choices';
  const joined = isMany ? valueWith(';', field) : undefined;
  if (joined !== undefined) return `has the value \`${joined}\`, and HubSpot joins values with \`;\``;
  return {
    type: 'enumeration',
    fieldType: isMany ? 'checkbox' : 'select',
    more: { options: optionsOf(values) },
  };
}

function optionsOf(values: readonly WantedValue[]): readonly unknown[] {
  return values.map(({ value, label }, displayOrder) => ({
    label: label ?? value,
    value,
    displayOrder,
    hidden: false,
  }));
}
