import assert from 'node:assert/strict';
import type { CrmField } from './schema.ts';
import { writeCampaign } from './write-campaign.ts';

/** Neither required nor read-only, so that a test shows only its own subject. */
const plain = { name: 'F', required: false, create: true, update: true } as const;

function write(...fields: CrmField[]): string {
  const text = writeCampaign({ objects: [{ name: 'O', fields }] }, { crm: 'c', limits: [] });
  const lines = text.split('\n');
  return lines.slice(lines.indexOf('  object O {') + 1, lines.indexOf('  }')).join('\n');
}

function writeOne(field: Partial<CrmField>): string {
  return write({ type: 'date', ...plain, ...field }).trim();
}

const types: readonly [field: Partial<CrmField>, line: string][] = [
  [{ type: 'text', length: 80 }, 'F: text(80)'],
  [{ type: 'text' }, 'F: text(?)'],
  [{ type: 'long-text', length: 32000 }, 'F: long-text(32000)'],
  [{ type: 'email', length: 80 }, 'F: email(80)'],
  [{ type: 'phone', length: 40 }, 'F: phone(40)'],
  [{ type: 'url', length: 255 }, 'F: url(255)'],
  [{ type: 'encrypted', length: 20 }, 'F: encrypted(20)'],
  [{ type: 'boolean' }, 'F: boolean'],
  [{ type: 'integer', precision: 8 }, 'F: integer(8)'],
  [{ type: 'integer' }, 'F: integer(?)'],
  [{ type: 'decimal', precision: 18, scale: 0 }, 'F: decimal(18, 0)'],
  [{ type: 'decimal', precision: 18 }, 'F: decimal(18, ?)'],
  [{ type: 'currency', precision: 16, scale: 2 }, 'F: currency(16, 2)'],
  [{ type: 'percent' }, 'F: percent(?, ?)'],
  [{ type: 'date' }, 'F: date'],
  [{ type: 'datetime' }, 'F: datetime'],
  [{ type: 'time' }, 'F: time'],
  [{ type: 'id', length: 18 }, 'F: id'],
  [{ type: 'address' }, 'F: address'],
  [{ type: 'geolocation' }, 'F: geolocation'],
  [{ type: 'binary' }, 'F: binary'],
  [{ type: 'opaque' }, 'F: opaque'],
  [{ type: 'reference', references: ['User', 'Group', 'User'] }, 'F: reference(Group, User)'],
  [{ type: 'reference', references: [] }, 'F: reference(?)'],
  [{ type: 'choice' }, 'F: choice(?)'],
  [{ type: 'choice', values: [] }, 'F: choice(?)'],
  [{ type: 'choices', values: [{ value: 'a' }, { value: 'b', label: 'b' }] }, 'F: choices("a", "b")'],
  [{ type: 'choice', values: [{ value: 'a', label: 'An A', active: true }] }, 'F: choice("a" as "An A")'],
  [
    {
      type: 'choice',
      values: [
        { value: 'a', active: false },
        { value: 'b', label: 'Bee', active: false },
      ],
    },
    'F: choice(inactive "a", inactive "b" as "Bee")',
  ],
];

const flags: readonly [field: Partial<CrmField>, line: string][] = [
  [{ required: true }, 'F: date, required'],
  [{ required: undefined }, 'F: date, required?'],
  [{ create: false, update: false }, 'F: date, readonly'],
  [{ create: false, update: undefined }, 'F: date, readonly?'],
  [{ create: undefined, update: undefined }, 'F: date, readonly?'],
  [{ create: true, update: undefined }, 'F: date'],
  [{ create: false, update: false, calculated: true }, 'F: date, calculated'],
  [{ create: false, update: false, autonumber: true }, 'F: date, autonumber'],
  [{ create: false, update: false, compound: true }, 'F: date, compound'],
  [{ update: false }, 'F: date, create-only'],
  [{ create: false }, 'F: date, update-only'],
  [{ unique: true, caseSensitive: true }, 'F: date, unique, case-sensitive'],
  [{ externalId: true, caseSensitive: false }, 'F: date, external-id'],
  [{ caseSensitive: true }, 'F: date'],
  [{ lookupKey: true }, 'F: date, lookup-key'],
  [{ open: true }, 'F: date'],
  [{ type: 'choice', open: true }, 'F: choice(?), open'],
  [{ type: 'choices', open: false }, 'F: choices(?), closed'],
  [{ default: 'a "b"', defaulted: true }, 'F: date, default "a \\"b\\""'],
  [{ defaulted: true }, 'F: date, defaulted'],
  [{ defaulted: true, default: 'x', create: false, update: false }, 'F: date, readonly'],
  [{ deprecated: true }, 'F: date, deprecated'],
  [{ requiredInApp: true, requiredWhen: 'a = 1' }, 'F: date, required-in-app, required-when "a = 1"'],
  [{ type: 'choice', controller: 'Country' }, 'F: choice(?), controlled-by "Country"'],
  [{ type: 'choices', delimiter: ';' }, 'F: choices(?), delimiter ";"'],
  [{ type: 'choice', delimiter: ';' }, 'F: choice(?)'],
  [{ type: 'text', length: 9, lengthUnit: 'bytes' }, 'F: text(9), in-bytes'],
  [{ type: 'email', length: 9, lengthUnit: 'utf-16' }, 'F: email(9), in-utf-16'],
  [{ type: 'integer', min: -5, max: 1e6 }, 'F: integer(?), min "-5", max 1000000'],
  [{ min: -0, max: Number.NaN }, 'F: date, min 0'],
  [{ classes: ['PII', 'GDPR', 'PII'] }, 'F: date, classified "GDPR", classified "PII"'],
  [{ sensitivity: 'Restricted', secured: true }, 'F: date, sensitivity "Restricted", secured'],
  [{ help: ' two\n  lines ', formula: 'A\n+ B' }, 'F: date, help "two lines", formula "A + B"'],
  [{ notExported: true }, 'F: date, not-exported'],
  [{ type: undefined }, 'F: opaque'],
  [
    {
      type: 'choice',
      label: 'Label',
      required: true,
      update: false,
      unique: true,
      externalId: true,
      lookupKey: true,
      open: false,
      default: 'd',
      caseSensitive: true,
      deprecated: true,
    },
    'F: choice(?) "Label", required, create-only, unique, external-id, lookup-key, closed, default "d", case-sensitive, deprecated',
  ],
];

describe('writing Campaign text', () => {
  for (const [field, line] of [...types, ...flags]) {
    it(`writes ${line}`, () => assert.equal(writeOne(field), line));
  }

  it('aligns the types one space after the longest name, in the order of the names', () => {
    const fields = ['b__c', 'Name', 'B', 'Ä', 'a'].map((name) => ({ type: 'date', ...plain, name }) as const);
    assert.equal(
      write(...fields),
      '    B:    date\n    Name: date\n    a:    date\n    b__c: date\n    Ä:    date',
    );
  });

  it('says of an object that it is partial, what it is keyed by, and its record types', () => {
    const object = {
      name: 'O',
      label: 'Oh',
      fields: [{ type: 'date', ...plain }] as const,
      partial: true,
      recordTypes: ['B', 'A'],
      keys: [['x', 'y'], ['a']],
    };
    assert.match(
      writeCampaign({ objects: [object] }, { crm: 'c', limits: [] }),
      /^ {2}object O "Oh", partial, key "a", key "x\+y", record-type "A", record-type "B" \{$/m,
    );
  });

  it('quotes a name that is not a word, escapes included', () => {
    const fields = ['Email Address', 'a-b', 'a-', '1st', 'Größe', '"\\'].map(
      (name) => ({ type: 'date', ...plain, name }) as const,
    );
    assert.equal(
      write(...fields),
      [
        '    "\\"\\\\":          date',
        '    "1st":           date',
        '    "Email Address": date',
        '    Größe:           date',
        '    "a-":            date',
        '    a-b:             date',
      ].join('\n'),
    );
  });

  it('writes a label only where it says more than the name', () => {
    assert.equal(writeOne({ label: 'F' }), 'F: date');
    assert.equal(writeOne({ label: 'f' }), 'F: date "f"');
    assert.equal(writeOne({ label: 'two\nlines' }), 'F: date "two lines"');
  });

  it('gives every value its own line beyond 100 columns, and not at 100', () => {
    const start = '    F: choice("", "b")'.length;
    const choice = (width: number): CrmField => ({
      ...plain,
      type: 'choice',
      values: [{ value: 'a'.repeat(width - start) }, { value: 'b' }],
    });
    assert.equal(write(choice(100)).length, 100);
    assert.equal(
      write({ ...choice(101), label: 'L', required: true }),
      [
        '    F: choice(',
        `         "${'a'.repeat(101 - start)}",`,
        '         "b"',
        '       ) "L", required',
      ].join('\n'),
    );
    assert.equal(write(choice(101)).split('\n').length, 4);
  });

  it('heads the schema with its CRM, its date and what the export does not say', () => {
    const objects = [{ name: 'B', label: 'Bee', fields: [{ type: 'date', ...plain }] as const }];
    assert.equal(
      writeCampaign(
        { objects },
        { crm: 'my crm', exported: '2026-11-01', limits: ['Not this.', 'Nor that.'] },
      ),
      `// Written by \`liaison crm import\`: edit the CRM, not this file.
// Not this.
// Nor that.

schema of "my crm" exported 2026-11-01 {

  object B "Bee" {
    F: date
  }
}
`,
    );
  });
});
