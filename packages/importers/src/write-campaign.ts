/**
 * The canonical schema as Campaign text, laid out as the formatter would: importing and formatting never take turns.
 * Objects and fields come in the order of their names, so that a re-import changes only the lines whose facts changed.
 */
import { writtenName, writtenText } from '@liaison/model';
import type { CrmField, CrmObject, CrmSchema, CrmType, CrmValue } from './schema.ts';

/** How the file is headed. */
export interface Heading {
  /** The name of the `crm` that the schema belongs to. */
  readonly crm: string;
  /** The day of the export, as in 2026-11-01. */
  readonly exported?: string | undefined;
  /** What the formats that were read cannot say, a sentence each. */
  readonly limits: readonly string[];
}

/** Writes the schema as the whole text of a file. */
export function writeCampaign(schema: CrmSchema, { crm, exported, limits }: Heading): string {
  const head = ['Written by `liaison crm import`: edit the CRM, not this file.', ...limits];
  const date = exported === undefined ? '' : ` exported ${exported}`;
  const objects = schema.objects.toSorted(byName).map(writeObject);
  return [
    ...head.map((line) => `// ${line}`),
    '',
    `schema of ${writtenName(crm)}${date} {`,
    '',
    objects.join('\n\n'),
    '}',
    '',
  ].join('\n');
}

/** The same order on every machine, unlike that of a locale. */
function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

function writeObject(object: CrmObject): string {
  const names = object.fields.map((field) => `${writtenName(field.name)}:`);
  const column = FIELD_INDENT.length + names.reduce((most, { length }) => Math.max(most, length), 0) + 1;
  const label = object.label === undefined ? '' : ` ${writtenText(object.label)}`;
  const fields = object.fields.toSorted(byName).map((field) => writeField(field, column));
  return [`  object ${writtenName(object.name)}${label} {`, ...fields, '  }'].join('\n');
}

const FIELD_INDENT = '    ';
const WIDEST_LINE = 100;

function writeField(field: CrmField, column: number): string {
  const name = `${FIELD_INDENT}${writtenName(field.name)}:`.padEnd(column);
  const label = field.label === undefined || field.label === field.name ? '' : ` ${writtenText(field.label)}`;
  const rest = [label, ...flagsOf(field)].join(', ');
  const args = argumentsOf(field);
  const line = `${name}${field.type}${args.length > 0 ? `(${args.join(', ')})` : ''}${rest}`;
  if (line.length <= WIDEST_LINE || !isChoice(field.type) || !field.values?.length) return line;
  const margin = ' '.repeat(column);
  const values = args.map((value) => `${margin}  ${value}`).join(',\n');
  return `${name}${field.type}(\n${values}\n${margin})${rest}`;
}

function isChoice(type: CrmType): boolean {
  return type === 'choice' || type === 'choices';
}

function argumentsOf(field: CrmField): readonly string[] {
  switch (field.type) {
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'url':
    case 'encrypted':
      return [writeNumber(field.length)];
    case 'integer':
      return [writeNumber(field.precision)];
    case 'decimal':
    case 'currency':
    case 'percent':
      return [writeNumber(field.precision), writeNumber(field.scale)];
    case 'choice':
    case 'choices':
      return orUnknown((field.values ?? []).map(writeValue));
    case 'reference':
      // Which objects may be meant is a set: sorted, it cannot change from one export to the next.
      return orUnknown([...new Set(field.references)].sort().map(writtenName));
    default:
      return [];
  }
}

function orUnknown(args: readonly string[]): readonly string[] {
  return args.length > 0 ? args : ['?'];
}

function writeNumber(value: number | undefined): string {
  return value === undefined ? '?' : String(value);
}

function writeValue({ value, label, active }: CrmValue): string {
  const shown = label === undefined || label === value ? '' : ` as ${writtenText(label)}`;
  return `${active === false ? 'inactive ' : ''}${writtenText(value)}${shown}`;
}

/** Only `required` and `readonly` are worth a question mark: the other flags, left out, already say nothing. */
function flagsOf(field: CrmField): readonly string[] {
  const isKey = field.unique || field.externalId;
  const flags: (string | false | undefined)[] = [
    field.required === undefined ? 'required?' : field.required && 'required',
    readonlyFlag(field),
    field.calculated && 'calculated',
    field.autonumber && 'autonumber',
    field.compound && 'compound',
    field.create && field.update === false && 'create-only',
    field.update && field.create === false && 'update-only',
    field.unique && 'unique',
    field.externalId && 'external-id',
    field.lookupKey && 'lookup-key',
    isChoice(field.type) && field.open !== undefined && (field.open ? 'open' : 'closed'),
    defaultFlag(field),
    isKey && field.caseSensitive && 'case-sensitive',
    field.deprecated && 'deprecated',
  ];
  return flags.filter((flag) => typeof flag === 'string');
}

/** Where something better explains why a field cannot be set, that is said instead. */
function readonlyFlag(field: CrmField): string | undefined {
  if (field.create || field.update) return undefined;
  if (field.calculated || field.autonumber || field.compound) return undefined;
  return field.create === false && field.update === false ? 'readonly' : 'readonly?';
}

/** A default matters to those who may leave the field out, so not where nobody may fill it at creation. */
function defaultFlag(field: CrmField): string | undefined {
  if (field.create === false) return undefined;
  if (field.default !== undefined) return `default ${writtenText(field.default)}`;
  return field.defaulted ? 'defaulted' : undefined;
}
