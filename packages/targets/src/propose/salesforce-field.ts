/**
 * A field as SFDX source keeps it: `objects/Lead/fields/X__c.field-meta.xml`. Types, sizes and required elements are
 * those of `CustomField` in Salesforce's Metadata API Developer Guide.
 */
import { descriptionOf, type Generated, refused, valueWith } from './proposed-field.ts';
import type { WantedField } from './wanted-fields.ts';

/** Elements below the field; a list stands for an element that has elements itself. */
type Elements = Readonly<Record<string, string | Nested>>;
type Nested = readonly (readonly [string, string | Nested])[];

interface Native {
  readonly summary: string;
  readonly elements: Elements;
}

/** The file of a custom field, or why Salesforce would not have it. */
export function salesforceField(field: WantedField): Generated {
  const { object, name, label } = field;
  const reason = reasonAgainst(field);
  if (reason !== undefined) return refused(reason);
  const native = nativeOf(field);
  if (typeof native === 'string') return refused(native);
  const elements: Elements = {
    description: descriptionOf(field, 1000),
    label,
    ...(native.elements.type !== 'Checkbox' && native.elements.type !== 'Lookup' && { required: 'false' }),
    ...native.elements,
  };
  const sorted = Object.entries(elements).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = elementLines([['fullName', name], ...sorted], 1);
  return {
    ok: true,
    path: `objects/${object}/fields/${name}.field-meta.xml`,
    text: `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n${lines}</CustomField>\n`,
    summary: native.summary,
    remarks: [],
  };
}

const NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*__c$/;
const LONGEST_NAME = 40;

function reasonAgainst({ object, name }: WantedField): string | undefined {
  if (!/^[A-Za-z]\w{0,79}$/.test(object)) return 'is of an object whose name Salesforce does not allow';
  if (object === 'Task' || object === 'Event')
    return 'must be made on `Activity`, which has the fields of both';
  if (!name.endsWith('__c')) return "does not end in `__c`, as every field of one's own does";
  if (/^\w+?__\w+__c$/.test(name)) return 'belongs to an installed package, as its name says';
  if (!NAME.test(name) || name.length > LONGEST_NAME + 3) {
    return `has a name that Salesforce does not allow: letters, digits and single \`_\`, at most ${LONGEST_NAME}`;
  }
  return undefined;
}

/** The type with its elements, or why there is none. */
function nativeOf(field: WantedField): Native | string {
  const { kind, length, precision = 18 } = field.type;
  switch (kind) {
    case 'text':
    case 'id':
      return textOf(length ?? (kind === 'id' ? 18 : 255));
    case 'long-text':
      return longText(length ?? 32_768);
    case 'email':
    case 'phone':
    case 'url':
      return plain({ email: 'Email', phone: 'Phone', url: 'Url' }[kind]);
    case 'boolean':
      return { summary: 'Checkbox', elements: { type: 'Checkbox', defaultValue: 'false' } };
    case 'integer':
      return number('Number', Math.min(precision, 18), 0);
    case 'decimal':
      return number('Number', precision, field.type.scale ?? 2);
    case 'currency':
      return number('Currency', precision, field.type.scale ?? 2);
    case 'percent':
      return number('Percent', precision, field.type.scale ?? 2);
    case 'date':
    case 'datetime':
    case 'time':
      return plain({ date: 'Date', datetime: 'DateTime', time: 'Time' }[kind]);
    case 'choice':
    case 'choices':
      return listOf(field);
    case 'reference':
      return lookup(field);
    case 'encrypted':
      return encrypted(length ?? 175);
    default:
      return `is \`${kind}\`, for which Salesforce has no single field`;
  }
}

function plain(type: string): Native {
  return { summary: type, elements: { type } };
}

function textOf(length: number): Native {
  if (length > 255) return longText(length);
  return { summary: `Text(${length})`, elements: { type: 'Text', length: String(length) } };
}

/** Shorter ones are allowed from 256 on; short ones with several lines are of another type. */
function longText(length: number): Native {
  if (length <= 255) return plain('TextArea');
  const most = Math.min(length, 131_072);
  return {
    summary: `LongTextArea(${most})`,
    elements: { type: 'LongTextArea', length: String(most), visibleLines: '3' },
  };
}

function number(type: string, precision: number, scale: number): Native | string {
  if (precision > 18 || scale > precision) return `needs more than the 18 digits that Salesforce keeps`;
  const elements = { type, precision: String(precision), scale: String(scale) };
  return { summary: `${type}(${precision}, ${scale})`, elements };
}

function encrypted(length: number): Native | string {
  if (length > 175) return 'is longer than the 175 characters that Salesforce stores encrypted';
  const elements = { type: 'EncryptedText', length: String(length), maskChar: 'asterisk', maskType: 'all' };
  return { summary: `EncryptedText(${length})`, elements };
}

const MOST_VALUES = 1000;

function listOf(field: WantedField): Native | string {
  const { kind, values = [] } = field.type;
  if (values.length === 0) return 'is a list whose values no form says';
  if (values.length > MOST_VALUES) return `has more than ${MOST_VALUES} values`;
  const wrong = values.find(({ value }) => value.length > 255 || value === '' || shownAs(value) !== value);
  if (wrong)
    return 'has a value that is empty, longer than 255 characters, or with spaces that would be lost';
  const joined = kind === 'choices' ? valueWith(';', field) : undefined;
  if (joined !== undefined) return `has the value \`${joined}\`, and Salesforce joins values with \`;\``;
  const type = kind === 'choices' ? 'MultiselectPicklist' : 'Picklist';
  const definition = values.map(({ value, label }): readonly [string, Nested] => [
    'value',
    [
      ['fullName', value],
      ['default', 'false'],
      ['label', shownAs(label ?? '') || value],
    ],
  ]);
  return {
    summary: `${type} of ${values.length} values`,
    elements: {
      type,
      ...(kind === 'choices' && { visibleLines: '4' }),
      valueSet: [
        ['restricted', 'true'],
        ['valueSetDefinition', [['sorted', 'false'], ...definition]],
      ],
    },
  };
}

function lookup({ type, object, label, name }: WantedField): Native | string {
  const [referenced, ...others] = type.objects ?? [];
  if (referenced === undefined || others.length > 0 || !/^[A-Za-z]\w*$/.test(referenced)) {
    return 'is a reference to more than one object, or to none that is named';
  }
  return {
    summary: `Lookup(${referenced})`,
    elements: {
      type: 'Lookup',
      referenceTo: referenced,
      relationshipLabel: label,
      relationshipName: `${object.replace(/__c$/, '')}_${name.replace(/__c$/, '')}`.slice(0, LONGEST_NAME),
      deleteConstraint: 'SetNull',
      required: 'false',
    },
  };
}

function elementLines(elements: Nested, depth: number): string {
  const indent = '    '.repeat(depth);
  return elements
    .map(([name, content]) =>
      typeof content === 'string'
        ? `${indent}<${name}>${escaped(content)}</${name}>\n`
        : `${indent}<${name}>\n${elementLines(content, depth + 1)}${indent}</${name}>\n`,
    )
    .join('');
}

/** XML allows no control characters, escaped or not; spaces around a text are lost, and line breaks change. */
function shownAs(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').trim();
}

function escaped(text: string): string {
  return shownAs(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
