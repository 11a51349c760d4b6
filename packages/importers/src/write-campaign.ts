/**
 * The canonical schema as Campaign text, laid out as the formatter would: importing and formatting never take turns.
 * Objects and fields come in the order of their names, so that a re-import changes only the lines whose facts changed.
 */
import { plainDigits, writtenName, writtenText } from '@liaison/model';
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
  const head = [`  object ${writtenName(object.name)}${label}`, ...objectFlags(object)].join(', ');
  return [`${head} {`, ...fields, '  }'].join('\n');
}

/** Record types and keys are sets: sorted, they cannot change from one export to the next. */
function objectFlags({ partial, keys = [], recordTypes = [] }: CrmObject): readonly string[] {
  return [
    ...(partial ? ['partial'] : []),
    ...textFlags(
      'key',
      keys.map((fields) => fields.join('+')),
    ),
    ...textFlags('record-type', recordTypes),
  ];
}

/** The same flag once for each text, in an order that does not change from one export to the next. */
function textFlags(flag: string, texts: readonly string[] = []): readonly string[] {
  return [...new Set(texts)].sort().map((text) => `${flag} ${writtenText(text)}`);
}

function textFlag(flag: string, text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [`${flag} ${writtenText(text)}`];
}

/** Prose and formulas are laid out over lines, which a text of the language cannot be. */
function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}

/** A bound below zero is written as a text, as the language has no such numbers. */
function boundFlag(flag: string, bound: number | undefined): readonly string[] {
  // What has no digits to be written with bounds nothing.
  if (bound === undefined || !(Math.abs(bound) < MOST_DIGITS)) return [];
  const digits = plainDigits(bound).replace(/^-0$/, '0');
  return [`${flag} ${digits.startsWith('-') ? writtenText(digits) : digits}`];
}

const MOST_DIGITS = 1e21;

const FIELD_INDENT = '    ';
const WIDEST_LINE = 100;

function writeField(field: CrmField, column: number): string {
  const name = `${FIELD_INDENT}${writtenName(field.name)}:`.padEnd(column);
  const label = field.label === undefined || field.label === field.name ? '' : ` ${writtenText(field.label)}`;
  const rest = [label, ...flagsOf(field)].join(', ');
  const args = argumentsOf(field);
  const type = field.type ?? 'opaque';
  const line = `${name}${type}${args.length > 0 ? `(${args.join(', ')})` : ''}${rest}`;
  if (line.length <= WIDEST_LINE || !isChoice(field.type) || !field.values?.length) return line;
  const margin = ' '.repeat(column);
  const values = args.map((value) => `${margin}  ${value}`).join(',\n');
  return `${name}${type}(\n${values}\n${margin})${rest}`;
}

function isChoice(type: CrmType | undefined): boolean {
  return type === 'choice' || type === 'choices';
}

function hasLength(type: CrmType | undefined): boolean {
  return type !== undefined && TEXTS.includes(type);
}

const TEXTS: readonly CrmType[] = ['text', 'long-text', 'email', 'phone', 'url', 'encrypted'];

function argumentsOf(field: CrmField): readonly string[] {
  if (hasLength(field.type)) return [writeNumber(field.length)];
  switch (field.type) {
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

function writeValue({ value, label, active, goesWith = [] }: CrmValue): string {
  const shown = label === undefined || label === value ? '' : ` as ${writtenText(label)}`;
  const controllers = goesWith.length === 0 ? '' : ` for ${goesWith.map(writtenText).join(' or ')}`;
  return `${active === false ? 'inactive ' : ''}${writtenText(value)}${shown}${controllers}`;
}

/** Only `required` and `readonly` are worth a question mark: the other flags, left out, already say nothing. */
function flagsOf(field: CrmField): readonly string[] {
  const isKey = field.unique || field.externalId;
  const flags: (string | false | undefined)[] = [
    field.required === undefined ? 'required?' : field.required && 'required',
    field.requiredInApp && 'required-in-app',
    ...textFlag('required-when', field.requiredWhen),
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
    ...(isChoice(field.type) ? textFlag('controlled-by', field.controller) : []),
    ...(field.type === 'choices' ? textFlag('delimiter', field.delimiter) : []),
    hasLength(field.type) && field.length !== undefined && field.lengthUnit && `in-${field.lengthUnit}`,
    ...boundFlag('min', field.min),
    ...boundFlag('max', field.max),
    defaultFlag(field),
    isKey && field.caseSensitive && 'case-sensitive',
    field.deprecated && 'deprecated',
    ...textFlags('classified', field.classes),
    ...textFlag('sensitivity', field.sensitivity),
    field.secured && 'secured',
    field.notExported && 'not-exported',
    ...textFlag('help', oneLine(field.help)),
    ...textFlag('formula', oneLine(field.formula)),
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
