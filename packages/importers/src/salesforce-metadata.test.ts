import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { ExportFile } from './content.ts';
import { salesforceMetadata } from './salesforce-metadata.ts';
import type { CrmField, CrmObject } from './schema.ts';
import { fieldOf, fileOf, readFiles, readObject, realFiles, skipWithoutExports } from './testing.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** All fixtures below a folder. */
function fixture(folder: string): readonly ExportFile[] {
  const root = new URL(`../fixtures/${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.\w+$/.test(path))
    .sort()
    .map((path) => fileOf(readFileSync(new URL(path, root), 'utf8'), `${folder}/${path}`));
}

function field(content: string, path = 'objects/O/fields/F__c.field-meta.xml'): ExportFile {
  return fileOf(`<CustomField ${NAMESPACE}><fullName>F__c</fullName>${content}</CustomField>`, path);
}

/** What is known of a field with this content, without its name. */
function known(content: string): Record<string, unknown> {
  const { name, ...attributes } = fieldOf(readObject(salesforceMetadata, field(content)), 'F__c');
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}

const types: readonly [native: string, more: string, expected: Partial<CrmField>][] = [
  ['Text', '<length>40</length>', { type: 'text', length: 40 }],
  ['TextArea', '', { type: 'long-text', length: 255 }],
  ['LongTextArea', '<length>32768</length>', { type: 'long-text', length: 32768 }],
  ['Html', '<length>5000</length>', { type: 'long-text', length: 5000 }],
  ['Email', '', { type: 'email', length: 80 }],
  ['Phone', '', { type: 'phone', length: 40 }],
  ['Url', '', { type: 'url', length: 255 }],
  ['EncryptedText', '<length>12</length><maskType>ssn</maskType>', { type: 'encrypted', length: 12 }],
  ['Checkbox', '<defaultValue>false</defaultValue>', { type: 'boolean', default: 'false', required: false }],
  ['Number', '<precision>5</precision><scale>0</scale>', { type: 'decimal', precision: 5, scale: 0 }],
  ['Currency', '<precision>16</precision><scale>2</scale>', { type: 'currency', precision: 16, scale: 2 }],
  ['Percent', '<precision>3</precision><scale>0</scale>', { type: 'percent', precision: 3, scale: 0 }],
  ['Date', '', { type: 'date' }],
  ['DateTime', '<defaultValue>NOW()</defaultValue>', { type: 'datetime', defaulted: true }],
  ['Time', '', { type: 'time' }],
  ['Lookup', '<referenceTo>Lead</referenceTo>', { type: 'reference', references: ['Lead'] }],
  ['Hierarchy', '', { type: 'reference', references: ['O'] }],
  ['AutoNumber', '<displayFormat>A-{0}</displayFormat>', { type: 'text', autonumber: true, create: false }],
  ['Text', '<formula>A &amp; B</formula>', { type: 'text', calculated: true, update: false }],
  ['Summary', '<summaryOperation>count</summaryOperation>', { type: 'decimal', calculated: true }],
  ['File', '', { type: 'binary' }],
  ['Hologram', '', { type: 'opaque' }],
];

describe('Salesforce metadata', () => {
  for (const [native, more, expected] of types) {
    it(`reads ${native}${more === '' ? '' : ` with ${more}`}`, () => {
      const read = known(`<label>F</label><type>${native}</type>${more}`);
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(read[key], value, key);
    });
  }

  it('leaves a roll-up of unknown result without a type', () => {
    assert.equal(known('<type>Summary</type><summaryOperation>max</summaryOperation>').type, undefined);
  });

  it('knows the default of a text by its quotes, and not that of a formula', () => {
    const text = (value: string) => known(`<type>Text</type><defaultValue>${value}</defaultValue>`).default;
    assert.equal(text('&quot;Web&quot;'), 'Web');
    assert.equal(text('&quot;a&quot; &amp; &quot;b&quot;'), undefined);
    assert.equal(text('12.5'), '12.5');
  });

  it('requires what has no default, and the parent of a child', () => {
    assert.equal(known('<type>Text</type><required>true</required>').required, true);
    const initial = '<defaultValue>1</defaultValue>';
    assert.equal(known(`<type>Number</type><required>true</required>${initial}`).required, false);
    assert.equal(known('<type>Text</type>').required, false);
    const parent = known('<type>MasterDetail</type><referenceTo>Lead</referenceTo>');
    assert.deepEqual([parent.required, parent.create, parent.update], [true, true, false]);
  });

  it('reads a source folder: lists of three kinds, parts of a place, classes, record types', () => {
    const { objects, problems } = readFiles(salesforceMetadata, ...fixture('force-app'));
    assert.deepEqual(problems, []);
    const [lead, fitting] = objects as [CrmObject, CrmObject];
    assert.deepEqual([lead.name, fitting.name, fitting.label], ['Lead', 'Shoe_Fitting__c', 'Shoe Fitting']);
    assert.deepEqual([lead.partial, lead.recordTypes], [true, ['Walker']]);

    const email = fieldOf(lead, 'Email');
    assert.deepEqual([email.type, email.required, email.create, email.classes], [...Array(3), ['GDPR']]);
    const trails = fieldOf(lead, 'Trails__c');
    assert.deepEqual(
      [trails.type, trails.open, trails.controller, trails.default, trails.delimiter],
      ['choices', true, 'LeadSource', 'coast', ';'],
    );
    assert.deepEqual(
      trails.values?.map(({ value, active }) => [value, active]),
      [
        ['coast', true],
        ['fells', false],
      ],
    );
    const source = fieldOf(lead, 'LeadSource');
    assert.deepEqual(
      [source.type, source.values?.map(({ value }) => value)],
      ['choice', ['Web', 'Trail map']],
    );

    assert.deepEqual(
      [fieldOf(fitting, 'Name').autonumber, fieldOf(fitting, 'Name').label],
      [true, 'Fitting Number'],
    );
    const width = fieldOf(fitting, 'Width__c');
    assert.deepEqual(
      [width.open, width.required, width.default, width.classes],
      [false, true, 'wide', undefined],
    );
    assert.deepEqual(
      width.values?.map(({ value }) => value),
      ['narrow', 'wide'],
    );
    assert.equal(fieldOf(fitting, 'Shop__c').compound, true);
    const latitude = fieldOf(fitting, 'Shop__Latitude__s');
    assert.deepEqual([latitude.type, latitude.scale, latitude.label], ['decimal', 6, 'Shop (Latitude)']);
    const customer = fieldOf(fitting, 'Customer__c');
    assert.deepEqual(
      [customer.classes, customer.sensitivity, customer.deprecated, customer.help],
      [['PII', 'GDPR'], 'Confidential', true, 'Who had the feet\nmeasured'],
    );
  });

  it('reads a `.object` file of the older layout, lists included', () => {
    const member = readObject(salesforceMetadata, ...fixture('src'));
    assert.deepEqual([member.name, member.recordTypes], ['CampaignMember', ['Member']]);
    const boots = fieldOf(member, 'Boots__c');
    assert.deepEqual([boots.open, boots.default, boots.values?.length], [false, 'leather', 2]);
    assert.equal(fieldOf(member, 'Miles__c').default, '0');
  });

  it('reads fields in a call of the Metadata API', () => {
    const part = '<metadata xsi:type="CustomField"><fullName>O.A__c</fullName><type>Date</type></metadata>';
    const call = (body: string) =>
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="x"><s:Body>${body}</s:Body></s:Envelope>`;
    const object = readObject(salesforceMetadata, fileOf(call(`<createMetadata>${part}</createMetadata>`)));
    assert.deepEqual([object.name, fieldOf(object, 'A__c').type], ['O', 'date']);
    assert.equal(salesforceMetadata.recognise(fileOf(call('<login/>')).content), false);
  });

  it('finds the object in the path, or in the name of the field, or takes that of the user', () => {
    const objectOf = (file: ExportFile) => readFiles(salesforceMetadata, file).objects[0]?.name;
    assert.equal(objectOf(field('', 'objects/Lead/fields/F__c.field-meta.xml')), 'Lead');
    assert.equal(objectOf(field('', 'F__c.field-meta.xml')), undefined);
    assert.equal(objectOf({ ...field('', 'F__c.field-meta.xml'), object: 'Contact' }), 'Contact');
    assert.deepEqual(readFiles(salesforceMetadata, field('', 'F__c.field-meta.xml')).problems, [
      'Neither the path nor the file says the object: keep `objects/NAME/fields/`',
    ]);
  });

  it('reports what it cannot read and reads the rest', () => {
    const nameless = fileOf(
      `<CustomField ${NAMESPACE}><type>Date</type></CustomField>`,
      'objects/O/fields/x.xml',
    );
    const twice = field('<type>Date</type>', 'other/objects/O/fields/F__c.field-meta.xml');
    const { objects, problems } = readFiles(salesforceMetadata, nameless, twice, field('<type>Text</type>'));
    assert.equal(objects[0] && fieldOf(objects[0], 'F__c').type, 'text');
    assert.deepEqual(problems, [
      'A field of `O` has no name, so it is left out',
      'Field `O.F__c` comes twice; the first is read',
    ]);
    const [set] = fixture('force-app/main/default/globalValueSets');
    assert.deepEqual(set && readFiles(salesforceMetadata, set).problems, [
      'A value set alone is no object: import it with the fields that use it',
    ]);
  });
});

describe('Salesforce metadata of real packages', () => {
  before(function () {
    skipWithoutExports(this);
  });

  const objectsOf = (folder: string) => {
    const files = realFiles(folder).filter(({ content }) => salesforceMetadata.recognise(content));
    const { objects, problems } = readFiles(salesforceMetadata, ...files);
    assert.deepEqual(problems, []);
    return new Map(objects.map((object) => [object.name, object]));
  };

  it('EDA has an encrypted number, an external key and a list of several on Lead', () => {
    const lead = objectsOf('salesforce/sfdx-eda').get('Lead');
    assert.ok(lead);
    assert.equal(lead.fields.length, 17);
    const number = fieldOf(lead, 'SSN__c');
    assert.deepEqual([number.type, number.length], ['encrypted', 12]);
    const key = fieldOf(lead, 'External_Id__c');
    assert.deepEqual([key.type, key.length, key.unique, key.externalId], ['text', 255, true, true]);
    assert.equal(fieldOf(lead, 'Area_Of_Interest__c').type, 'choices');
  });

  it('Nebula classifies its fields, and says nothing of most standard ones', () => {
    const objects = objectsOf('salesforce/sfdx-nebula');
    const log = objects.get('Log__c');
    assert.ok(log);
    assert.deepEqual(fieldOf(log, 'LoggedBy__c').classes, ['PII', 'GDPR', 'CCPA']);
    assert.equal(fieldOf(log, 'ApiReleaseNumber__c').deprecated, true);
    const account = objects.get('Account');
    assert.equal(account?.fields.length, 24);
    assert.equal(account.fields.filter(({ type }) => type === undefined).length, 17);
  });

  it('finds the values of lists that stand in files of their own', () => {
    const files = [...realFiles('salesforce/valueSets'), ...realFiles('salesforce/sfdx-nebula')];
    const recognised = files.filter(({ content }) => salesforceMetadata.recognise(content));
    assert.equal(recognised.length > 100, true);
    assert.deepEqual(readFiles(salesforceMetadata, ...recognised).problems, []);
  });
});
