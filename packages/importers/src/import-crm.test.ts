import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type CrmFile, importCrm } from './import-crm.ts';

function fixture(object: string): CrmFile {
  const path = `${object}.describe.json`;
  return { path, text: readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8') };
}

const objects = ['Campaign', 'CampaignMember', 'Contact', 'Lead', 'Shoe_Fitting__c'];
const files = objects.map(fixture);
const salesforce = { crm: 'salesforce', exported: '2026-11-01' };

const golden = `\
// Written by \`liaison crm import\`: edit the CRM, not this file.
// A describe file does not say: data classification, record types' own picklists; it shows what the exporting user may see.

schema of salesforce exported 2026-11-01 {

  object Campaign "Campaign" {
    Description:      long-text(32000)
    ExpectedResponse: percent(10, 2) "Expected Response (%)"
    IsActive:         boolean "Active", default "false"
    Name:             text(80) "Campaign Name", required, lookup-key
    NumberOfLeads:    integer(9) "Leads in Campaign", readonly
    OwnerId:          reference(Group, User) "Owner ID", defaulted
    StartDate:        date "Start Date"
  }

  object CampaignMember "Campaign Member" {
    CampaignId:         reference(Campaign) "Campaign ID", required, create-only
    ContactId:          reference(Contact) "Contact ID", create-only
    FirstRespondedDate: date "First Responded Date", readonly
    HasResponded:       boolean "Responded", readonly
    LeadId:             reference(Lead) "Lead ID", create-only
    Status:             choice("Sent", "Responded"), open, default "Sent"
  }

  object Contact "Contact" {
    Email:              email(80), lookup-key
    EmailBouncedDate:   datetime "Email Bounced Date", update-only
    HasOptedOutOfEmail: boolean "Email Opt Out", default "false"
    LastName:           text(80) "Last Name", required
    Member_Number__c:   text(12) "Member \\"Number\\"", unique, external-id, lookup-key, case-sensitive
    Old_Segment__c:     text(20) "Old Segment", deprecated
    Topics__c:          choices("Birds", "Trees", "Rivers") "Topics", closed, delimiter ";"
  }

  object Lead "Lead" {
    Address:       address, compound
    AnnualRevenue: currency(18, 0) "Annual Revenue"
    Company:       text(255), required
    CreatedDate:   datetime "Created Date", readonly
    Email:         email(80), lookup-key
    FirstName:     text(40) "First Name"
    Id:            id "Lead ID", readonly, lookup-key
    IsConverted:   boolean "Converted", create-only, default "false"
    LastName:      text(80) "Last Name", required
    LeadSource:    choice("Web", "Trade Fair", "Word of Mouth", inactive "Fax") "Lead Source", open
    Name:          text(121) "Full Name", compound
    Status:        choice(
                     "open" as "New Enquiry",
                     "working" as "In Conversation",
                     "won" as "Won",
                     "lost" as "Lost for Now"
                   ) "Lead Status", open, default "open"
  }

  object Shoe_Fitting__c "Shoe Fitting" {
    Booked_For__c:       datetime "Booked For", defaulted
    Fee__c:              currency(16, 2) "Fee", calculated
    Insurance_Number__c: encrypted(20) "Insurance Number"
    Name:                text(80) "Fitting Number", autonumber
    Opens__c:            time "Opens"
    Scan__c:             binary "Scan"
    Settings__c:         opaque "Settings"
    Shop__Latitude__s:   decimal(17, 14) "Shop (Latitude)"
    Shop__c:             geolocation "Shop", compound
    Size__c:             decimal(4, 1) "Size"
    Survey__c:           url(255) "Survey"
  }
}
`;

/** One object with one field, as short as Salesforce's format can be. */
function describing(object: string, field: Record<string, unknown> = {}): string {
  return JSON.stringify({
    name: object,
    fields: [{ name: 'F', type: 'date', soapType: 'xsd:date', ...field }],
  });
}

function messages(text: string): readonly string[] {
  const result = importCrm([{ path: 'export.json', text }], salesforce);
  assert.deepEqual([result.text, result.objects, result.fields], ['', [], 0]);
  return result.problems.map(({ path, line, column, message }) => {
    return line === undefined ? `${path}: ${message}` : `${path}:${line}:${column}: ${message}`;
  });
}

describe('importing a CRM', () => {
  it('writes the describe files of several objects as one schema', () => {
    const result = importCrm(files, salesforce);
    assert.equal(result.text, golden);
    const told = { problems: [], objects, fields: 43, skipped: 0, platform: 'salesforce' };
    assert.deepEqual({ ...result, text: '' }, { ...told, text: '' });
  });

  it('names no product where files are of several', () => {
    const list = { path: 'list.json', text: '{"merge_fields":[{"tag":"FNAME","type":"text"}]}' };
    assert.equal(importCrm([list], { crm: 'x' }).platform, 'mailchimp');
    assert.equal(importCrm([list, ...files], { crm: 'x' }).platform, undefined);
  });

  it('does not mind how many fields there are', () => {
    const fields = Array.from({ length: 200_000 }, (_, index) => ({
      name: `F${index}`,
      type: 'id',
      soapType: 'x',
    }));
    const { fields: count, problems } = importCrm(
      [{ path: 'wide.json', text: JSON.stringify({ name: 'Wide', fields }) }],
      salesforce,
    );
    assert.deepEqual([count, problems], [200_000, []]);
  });

  it('writes the same text whatever the order of files, fields and keys', () => {
    const shuffle = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    const shuffledFile = (file: CrmFile) => {
      const json = JSON.parse(file.text);
      return shuffle<Record<string, unknown>>(json.fields).map((fields) => {
        const reversed = fields.map((field) => Object.fromEntries(Object.entries(field).reverse()));
        return { ...file, text: JSON.stringify({ ...json, fields: reversed }) };
      });
    };
    const shuffled = shuffle(files).chain((order) => fc.tuple(...order.map(shuffledFile)));
    fc.assert(fc.property(shuffled, (inputs) => assert.equal(importCrm(inputs, salesforce).text, golden)));
  });

  it('reads a file the same bare, wrapped, and with a byte order mark', () => {
    const wrap = (write: (json: unknown) => unknown) =>
      files.map(({ path, text }) => ({ path, text: `\uFEFF${JSON.stringify(write(JSON.parse(text)))}` }));
    const wrappings = [
      wrap((json) => json),
      wrap((result) => ({ status: 0, result, warnings: [] })),
      wrap((body) => ({ statusCode: 200, body })),
    ];
    for (const inputs of wrappings) assert.equal(importCrm(inputs, salesforce).text, golden);
  });

  it('writes a question mark for what a partial description leaves open', () => {
    const cache = {
      name: 'Lead',
      label: 'Lead',
      childRelationships: [],
      fields: [
        { name: 'Id', label: 'Lead ID', nillable: false, type: 'id', defaultValue: null },
        { name: 'Surname__c', label: 'Last Name', nillable: false, type: 'string', defaultValue: null },
        { name: 'Source__c', label: 'Lead Source', nillable: true, type: 'picklist', defaultValue: null },
        { name: 'Silent__c', label: 'Do Not Call', nillable: false, type: 'boolean', defaultValue: false },
        {
          name: 'Revenue__c',
          label: 'Annual Revenue',
          nillable: true,
          type: 'currency',
          defaultValue: null,
        },
      ],
    };
    const { text, problems } = importCrm([{ path: 'Lead.json', text: JSON.stringify(cache) }], {
      crm: 'salesforce',
    });
    assert.deepEqual(problems, []);
    assert.equal(
      text.slice(text.indexOf('schema')),
      `schema of salesforce {

  object Lead "Lead" {
    Id:         id "Lead ID", readonly, lookup-key
    Revenue__c: currency(?, ?) "Annual Revenue", readonly?
    Silent__c:  boolean "Do Not Call", readonly?, default "false"
    Source__c:  choice(?) "Lead Source", readonly?
    Surname__c: text(?) "Last Name", required?, readonly?
  }
}
`,
    );
  });

  it('keeps the first of two files that describe the same object', () => {
    const inputs = [
      { path: 'a.json', text: describing('Lead') },
      { path: 'b.json', text: describing('Lead', { name: 'G' }) },
    ];
    const { text, problems, fields } = importCrm(inputs, salesforce);
    assert.deepEqual(problems, [
      { path: 'b.json', message: 'Object `Lead` is in `a.json` and in `b.json`; only the first is read' },
    ]);
    assert.deepEqual([fields, / F: /.test(text), / G: /.test(text)], [1, true, false]);
  });
});

describe('importing several formats', () => {
  const described: CrmFile = {
    path: 'Lead.describe.json',
    text: JSON.stringify({
      name: 'Lead',
      label: 'Lead',
      fields: [
        {
          name: 'Email',
          type: 'email',
          label: 'E-mail',
          length: 80,
          createable: true,
          updateable: true,
          nillable: true,
        },
        { name: 'Trails__c', type: 'string', length: 40, createable: true, updateable: true, nillable: true },
      ],
    }),
  };
  const lead = 'force-app/main/default/objects/Lead';
  const source = [
    `${lead}/fields/Email.field-meta.xml`,
    `${lead}/fields/Trails__c.field-meta.xml`,
    `${lead}/recordTypes/Walker.recordType-meta.xml`,
  ].map((path) => ({ path, text: readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8') }));
  const linesOf = (inputs: readonly CrmFile[], options = {}) => {
    const { text, problems } = importCrm(inputs, { crm: 'salesforce', ...options });
    assert.deepEqual(problems, []);
    return text.split('\n').filter((line) => /^ {2,4}\S/.test(line));
  };

  it('believes the description, and takes from the source what it does not say', () => {
    const lines = linesOf([...source, described]);
    assert.deepEqual(lines, [
      '  object Lead "Lead", record-type "Walker" {',
      '    Email:     email(80) "E-mail", lookup-key, classified "GDPR"',
      // The list of the source is not that of a text.
      '    Trails__c: text(40) "Favourite trails"',
      '  }',
    ]);
    assert.deepEqual(linesOf([described, ...source]), lines);
  });

  it('adds standard fields to a source folder, which cannot hold them', () => {
    const lines = linesOf(source);
    assert.equal(lines[0], '  object Lead, partial, record-type "Walker" {');
    const known = (name: string) =>
      lines.find((line) => line.startsWith(`    ${name}:`))?.replace(/:\s+/, ': ');
    assert.equal(known('Email'), '    Email: email(80), lookup-key, classified "GDPR"');
    assert.equal(known('LastName'), '    LastName: text(80), required, not-exported');
    assert.equal(known('Company'), '    Company: text(255), required?, not-exported');
    assert.equal(
      known('HasOptedOutOfEmail'),
      '    HasOptedOutOfEmail: boolean, default "false", not-exported',
    );
  });

  it('has a line about each format in the head', () => {
    const { text } = importCrm([...source, described], { crm: 'salesforce' });
    const head = text.split('\n').filter((line) => line.startsWith('//'));
    assert.deepEqual(
      head.map((line) => line.slice(0, 28)),
      ['// Written by `liaison crm i', '// A describe file does not ', '// Salesforce metadata does '],
    );
  });

  it('tries the format only that it is told', () => {
    const { text, problems } = importCrm([described], { crm: 'x', format: 'salesforce-metadata' });
    assert.equal(text, '');
    assert.deepEqual(problems, [
      {
        path: 'Lead.describe.json',
        message: 'Not Salesforce metadata XML: found an object with `name`, `label`, `fields`',
      },
    ]);
  });

  it('passes over what it finds in a folder and cannot read, and reports what is broken there', () => {
    const found = (path: string, text: string) => ({ path, text, found: true });
    const { objects, problems, skipped } = importCrm(
      [
        found('package.json', '{"name": "x"}'),
        found('pom.xml', '<project/>'),
        found('b.xml', '<a>'),
        described,
      ],
      { crm: 'x' },
    );
    assert.deepEqual([objects, skipped], [['Lead'], 2]);
    assert.deepEqual(
      problems.map(({ path, line, column }) => [path, line, column]),
      [['b.xml', 1, 4]],
    );
  });
});

describe('importing again', () => {
  const undated = { crm: 'salesforce' };
  const dated = importCrm(files, salesforce).text;

  it('keeps the date while nothing else changes', () => {
    assert.equal(importCrm(files, { ...undated, previous: dated }).text, dated);
    const fromWindows = `\uFEFF${dated.replaceAll('\n', '\r\n')}`;
    assert.equal(importCrm(files, { ...undated, previous: fromWindows }).text, dated);
  });

  it('drops the date when a fact has changed', () => {
    const previous = dated.replace('text(255), required', 'text(200), required');
    const { text } = importCrm(files, { ...undated, previous });
    assert.equal(text, dated.replace(' exported 2026-11-01', ''));
  });

  it('takes a date that is given over the earlier one', () => {
    const { text } = importCrm(files, { ...salesforce, exported: '2026-12-24', previous: dated });
    assert.equal(text, dated.replace('2026-11-01', '2026-12-24'));
  });

  it('is undated under a date that is none, and says so', () => {
    const { text, problems } = importCrm(files, { ...undated, exported: 'to\nday' });
    assert.match(text, /^schema of salesforce \{$/m);
    assert.deepEqual(problems, [
      { path: '', message: '`to day` is not a date like 2026-11-01, so the schema is undated' },
    ]);
  });

  it('does not mind an earlier text that is something else', () => {
    for (const previous of ['', 'schema of salesforce', 'schema of x exported 2026-11-01 {', '<html>']) {
      assert.equal(importCrm(files, { ...salesforce, previous }).text, dated);
      assert.equal(
        importCrm(files, { ...undated, previous }).text,
        dated.replace(' exported 2026-11-01', ''),
      );
    }
  });
});

const broken: readonly [what: string, text: string, problem: string][] = [
  ['an empty file', ' \n', 'export.json:2:1: The file is empty'],
  [
    'a truncated file',
    describing('Lead').slice(0, -4),
    'export.json:1:72: Not JSON: The file ends too early',
  ],
  [
    'a stray comma',
    '{\n  "name": "Lead",\n  ,\n}',
    'export.json:3:3: Not JSON: Expected a name in double quotes, found `,`',
  ],
  [
    'a login page',
    '<!DOCTYPE html><html></html>',
    'export.json:1:1: A web page and no export, perhaps a login page',
  ],
  [
    'UTF-16 read as UTF-8',
    '\uFFFD\uFFFD{\0"\0n\0',
    'export.json:1:1: Not JSON: the file has NUL characters; if it is UTF-16, save it as UTF-8',
  ],
  ['a list', '[1]', `export.json: Not a CRM export that can be read: found a list`],
  ['an empty list', '[]', `export.json: Not a CRM export that can be read: found an empty list`],
  ['null', 'null', `export.json: Not a CRM export that can be read: found \`null\``],
  ['a text', '"Lead"', `export.json: Not a CRM export that can be read: found a text`],
  ['a number', '7', `export.json: Not a CRM export that can be read: found a number`],
  ['an empty object', '{}', `export.json: Not a CRM export that can be read: found an empty object`],
  [
    'other JSON',
    '{"name": "x", "version": "1", "private": true, "type": "module"}',
    `export.json: Not a CRM export that can be read: found an object with \`name\`, \`version\`, \`private\`, …`,
  ],
  [
    'an error of the sf command line',
    '{"status": 1, "name": "NOT_FOUND", "message": "The requested resource\\ndoes not exist"}',
    `export.json: Not a CRM export that can be read: found an error message: "The requested resource does not exist"`,
  ],
  [
    'an error of the API',
    '[{"message": "Session expired or invalid", "errorCode": "INVALID_SESSION_ID"}]',
    `export.json: Not a CRM export that can be read: found an error message: "Session expired or invalid"`,
  ],
  [
    'a description without fields',
    '{"name": "Lead", "fields": [], "childRelationships": []}',
    'export.json: Object `Lead` has no fields that could be read, so it is left out',
  ],
  ['a description without a name', describing(''), 'export.json: The object has no name'],
];

describe('importing what is no export', () => {
  for (const [what, text, problem] of broken) {
    it(`reports ${what}`, () => assert.deepEqual(messages(text), [problem]));
  }

  it('reads the good files beside a bad one', () => {
    const result = importCrm([{ path: 'bad.json', text: '{' }, ...files], salesforce);
    assert.equal(result.text, golden);
    assert.deepEqual(
      result.problems.map(({ path }) => path),
      ['bad.json'],
    );
  });

  it('survives nesting as deep as a file can hold', () => {
    const depth = 300_000;
    for (const text of [
      '['.repeat(depth),
      '['.repeat(depth) + ']'.repeat(depth),
      '{"result":'.repeat(depth),
    ]) {
      assert.equal(messages(text).length, 1);
    }
    const deep = describing('Lead', { defaultValue: 0 }).replace(
      ':0}',
      `:${'['.repeat(depth)}${']'.repeat(depth)}}`,
    );
    assert.deepEqual(importCrm([{ path: 'a', text: deep }], salesforce).objects, ['Lead']);
  });

  it('never throws, and always says why nothing was read', () => {
    const attribute = fc.constantFrom(
      'name',
      'type',
      'length',
      'picklistValues',
      'referenceTo',
      'defaultValue',
      'nillable',
      '__proto__',
    );
    const field = fc.oneof(fc.jsonValue(), fc.dictionary(attribute, fc.jsonValue()));
    const description = fc.record({
      name: fc.string(),
      label: fc.jsonValue(),
      fields: fc.array(field),
      childRelationships: fc.constant([]),
    });
    const anything = fc.oneof(
      fc.jsonValue(),
      description,
      description.map((result) => ({ status: 0, result })),
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      anything.map((json) => JSON.stringify(json)),
    );
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        fc.option(fc.string()),
        (texts, previous) => {
          const inputs = texts.map((content, index) => ({ path: `${index}.json`, text: content }));
          const result = importCrm(inputs, { crm: 'salesforce', previous: previous ?? undefined });
          assert.equal(result.text === '', result.objects.length === 0);
          assert.ok(result.objects.length > 0 || result.problems.length > 0);
          for (const { path, message } of result.problems) {
            assert.match(path, /^\d\.json$/);
            assert.notEqual(message, '');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
