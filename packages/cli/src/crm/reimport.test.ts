/** What the importer writes is Campaign as people get it from the formatter, and says all that it was given. */
import assert from 'node:assert/strict';
import { FIXED_WORDS } from '@liaison/checks';
import {
  type CrmField,
  type CrmObject,
  type CrmSchema,
  type CrmType,
  type CrmValue,
  writeCampaign,
} from '@liaison/importers';
import { formatCampaign, parseCampaignFile } from '@liaison/language';
import {
  type Flag,
  flagOf,
  type CrmField as ModelField,
  type CrmObject as ModelObject,
} from '@liaison/model';
import fc from 'fast-check';

const HEADING = { crm: 'my crm', exported: '2026-11-01', limits: ['It does not say everything.'] };

/** The objects of a schema as the language reads them back, once it is known to be well formed and formatted. */
function readBack(text: string): CrmSchema {
  const { declarations, problems } = parseCampaignFile({ path: 'crm.campaign', text });
  assert.deepEqual(problems, []);
  assert.equal(formatCampaign(text).text, text);
  const [schema] = declarations;
  assert.ok(schema?.kind === 'schema' && declarations.length === 1);
  return { objects: schema.objects.map(objectOf) };
}

function objectOf({ name, title, flags, fields }: ModelObject): CrmObject {
  assert.deepEqual(
    flags.filter((flag) => !(FIXED_WORDS.objectFlag as readonly string[]).includes(flag.name)),
    [],
  );
  return {
    name,
    label: title,
    partial: flagOf(flags, 'partial'),
    keys: textsOf(flags, 'key').map((key) => key.split('+')),
    recordTypes: textsOf(flags, 'record-type'),
    fields: fields.map(fieldOf),
  };
}

function fieldOf({ name, title, type, flags }: ModelField): CrmField {
  assert.deepEqual(
    flags.filter((flag) => !(FIXED_WORDS.crmFlag as readonly string[]).includes(flag.name)),
    [],
  );
  const is = (flag: string) => flagOf(flags, flag);
  const text = (flag: string) => flags.find((candidate) => candidate.name === flag)?.text;
  const isFixed = is('calculated') || is('autonumber') || is('compound');
  // Why a field cannot be written is said in place of that it cannot.
  const access = is('readonly') ? false : is('readonly') === undefined || isFixed ? undefined : true;
  const [first, second] = (type?.numbers ?? []).map((number) => number ?? undefined);
  const hasLength = /^(text|long-text|email|phone|url|encrypted)$/.test(type?.type.name ?? '');
  return {
    name,
    label: title,
    type: type?.type.name as CrmType,
    ...(hasLength ? { length: first } : { precision: first, scale: second }),
    references: type?.objects,
    values: type?.choices.map(
      ({ value, label, active, goesWith }): CrmValue => ({
        value,
        label,
        active: active ? undefined : false,
        goesWith,
      }),
    ),
    create: is('create-only') || (is('update-only') ? false : access),
    update: is('update-only') || (is('create-only') ? false : access),
    required: is('required'),
    requiredInApp: is('required-in-app'),
    requiredWhen: text('required-when'),
    default: text('default'),
    defaulted: is('defaulted'),
    calculated: is('calculated'),
    formula: text('formula'),
    autonumber: is('autonumber'),
    compound: is('compound'),
    unique: is('unique'),
    externalId: is('external-id'),
    lookupKey: is('lookup-key'),
    caseSensitive: is('case-sensitive'),
    open: is('open') ? true : is('closed') ? false : undefined,
    controller: text('controlled-by'),
    delimiter: text('delimiter'),
    lengthUnit: is('in-bytes') ? 'bytes' : is('in-utf-16') ? 'utf-16' : undefined,
    min: numberOf(flags, 'min'),
    max: numberOf(flags, 'max'),
    deprecated: is('deprecated'),
    classes: textsOf(flags, 'classified'),
    sensitivity: text('sensitivity'),
    secured: is('secured'),
    help: text('help'),
    notExported: is('not-exported'),
  };
}

function textsOf(flags: readonly Flag[], name: string): string[] {
  return flags.flatMap((flag) => (flag.name === name && flag.text !== undefined ? [flag.text] : []));
}

function numberOf(flags: readonly Flag[], name: string): number | undefined {
  const flag = flags.find((candidate) => candidate.name === name);
  return flag?.text === undefined ? flag?.number : Number(flag.text);
}

const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom(
    'required',
    'schema',
    'a "quoted\\" text',
    'two\nlines',
    'Über-Größe',
    '// no comment',
    '{',
    '?',
  ),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const flag = maybe(fc.boolean());
const bound = maybe(fc.oneof(fc.integer(), fc.double()));
const types: readonly CrmType[] = [
  ...(['text', 'long-text', 'email', 'phone', 'url', 'encrypted', 'boolean', 'integer', 'decimal'] as const),
  ...(['currency', 'percent', 'date', 'datetime', 'time', 'choice', 'choices', 'reference', 'id'] as const),
  ...(['address', 'geolocation', 'binary', 'opaque'] as const),
];
const field: fc.Arbitrary<CrmField> = fc.record({
  name: text,
  label: maybe(text),
  type: maybe(fc.constantFrom(...types)),
  length: maybe(fc.nat(140_000)),
  lengthUnit: fc.constantFrom(undefined, 'bytes' as const, 'utf-16' as const),
  precision: maybe(fc.nat(38)),
  scale: maybe(fc.nat(18)),
  min: bound,
  max: bound,
  references: maybe(fc.array(fc.constantFrom('Lead', 'Campaign', 'Größe__c'), { maxLength: 3 })),
  values: maybe(
    fc.array(
      fc.record({
        value: fc.string(),
        label: maybe(fc.string()),
        active: flag,
        goesWith: maybe(fc.array(fc.string(), { maxLength: 3 })),
      }),
      { maxLength: 12 },
    ),
  ),
  controller: maybe(text),
  delimiter: fc.constantFrom(undefined, ';', ','),
  create: flag,
  update: flag,
  required: flag,
  requiredInApp: flag,
  requiredWhen: maybe(text),
  defaulted: flag,
  default: maybe(text),
  calculated: flag,
  formula: maybe(text),
  autonumber: flag,
  compound: flag,
  unique: flag,
  externalId: flag,
  lookupKey: flag,
  caseSensitive: flag,
  open: flag,
  deprecated: flag,
  classes: maybe(fc.array(text, { maxLength: 3 })),
  sensitivity: maybe(text),
  secured: flag,
  help: maybe(text),
  notExported: flag,
});
const object: fc.Arbitrary<CrmObject> = fc.record({
  name: text,
  label: maybe(text),
  partial: flag,
  recordTypes: maybe(fc.array(text, { maxLength: 3 })),
  keys: maybe(
    fc.array(fc.array(fc.constantFrom('a', 'b', 'c__c'), { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
  ),
  fields: fc.uniqueArray(field, { minLength: 1, maxLength: 6, selector: ({ name }) => name.trim() }),
});
const schema = fc.record({
  objects: fc.uniqueArray(object, { minLength: 1, maxLength: 3, selector: ({ name }) => name.trim() }),
});

describe('an imported schema', () => {
  it('is formatted, says nothing that the language does not know, and is written the same when read back', () => {
    fc.assert(
      fc.property(schema, (imported) => {
        const written = writeCampaign(imported, HEADING);
        assert.equal(writeCampaign(readBack(written), HEADING), written);
      }),
      { numRuns: 300 },
    );
  });
});
