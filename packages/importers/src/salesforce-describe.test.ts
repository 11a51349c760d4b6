import assert from 'node:assert/strict';
import { salesforceDescribe } from './salesforce-describe.ts';
import type { CrmField, CrmObject } from './schema.ts';
import { fieldOf as field, fileOf, readFiles, readObject, realFiles, skipWithoutExports } from './testing.ts';

type Json = Record<string, unknown>;

/** A field as Salesforce describes it when nothing about it is special. */
function described(field: Json): Json {
  const ordinary = {
    createable: true,
    updateable: true,
    nillable: true,
    defaultedOnCreate: false,
    compoundFieldName: null,
  };
  return { name: 'F', type: 'string', soapType: 'xsd:string', ...ordinary, ...field };
}

function read(...fields: unknown[]): { object: CrmObject | undefined; problems: readonly string[] } {
  const file = fileOf({ name: 'O', label: 'Oh', fields, childRelationships: [] });
  const { objects, problems } = readFiles(salesforceDescribe, file);
  return { object: objects[0], problems };
}

function readOne(field: Json, ...others: Json[]): CrmField {
  const { object, problems } = read(described(field), ...others.map(described));
  assert.deepEqual(problems, []);
  const first = object?.fields[0];
  assert.ok(first);
  return first;
}

describe('Salesforce describe', () => {
  it('is recognised bare and in both wrappings', () => {
    const bare = { name: 'O', fields: [described({})] };
    const wrapped = [
      { status: 0, result: bare, warnings: [] },
      { statusCode: 200, body: bare },
      { statusCode: 200, body: { status: 0, result: bare } },
    ];
    for (const json of [bare, ...wrapped]) {
      assert.ok(salesforceDescribe.recognise(fileOf(json).content));
      assert.deepEqual(
        readObject(salesforceDescribe, fileOf(json)),
        readObject(salesforceDescribe, fileOf(bare)),
      );
    }
  });

  it('is not confused with formats that use the same words', () => {
    const avro = { type: 'record', name: 'Lead', fields: [{ name: 'Email', type: 'string' }] };
    const zoho = { fields: [{ api_name: 'Email', data_type: 'email', length: 100 }] };
    const frappe = { doctype: 'DocType', name: 'Lead', fields: [{ fieldname: 'email', fieldtype: 'Data' }] };
    const global = { encoding: 'UTF-8', sobjects: [{ name: 'Lead' }] };
    for (const json of [avro, zoho, frappe, global]) {
      assert.equal(salesforceDescribe.recognise(fileOf(json).content), false);
    }
  });

  it('is required when it can be set at creation and neither empty nor filled', () => {
    assert.equal(readOne({ nillable: false }).required, true);
    assert.equal(readOne({ nillable: false, createable: false }).required, false);
    assert.equal(readOne({ nillable: false, defaultedOnCreate: true }).required, false);
    assert.equal(readOne({}).required, false);
  });

  it('leaves unknown what the file does not say', () => {
    const field = readOne({
      createable: undefined,
      updateable: undefined,
      nillable: false,
      defaultedOnCreate: undefined,
    });
    const { name, type, ...attributes } = field;
    assert.deepEqual([name, type], ['F', 'text']);
    const known = Object.entries(attributes).filter(([, value]) => value !== undefined);
    assert.deepEqual(known, [['compound', false]]);
  });

  it('decides what a partial file leaves no doubt about', () => {
    const partial = {
      createable: undefined,
      updateable: undefined,
      defaultedOnCreate: undefined,
      nillable: false,
    };
    assert.equal(readOne({ ...partial, nillable: true }).required, false);
    assert.equal(readOne({ ...partial, type: 'boolean', defaultValue: false }).required, false);
    assert.equal(readOne({ ...partial, type: 'id' }).required, false);
    assert.equal(readOne({ ...partial, calculated: true }).create, false);
  });

  it('takes a size of 0 for one that does not apply', () => {
    assert.equal(readOne({ length: 0 }).length, undefined);
    assert.equal(readOne({ type: 'double', precision: 0, scale: 0 }).scale, undefined);
    assert.equal(readOne({ type: 'double', precision: 18, scale: 0 }).scale, 0);
    assert.equal(readOne({ type: 'int', digits: 8, precision: 0 }).precision, 8);
  });

  it('reads defaults from the field or from the list of values', () => {
    const values = (...chosen: string[]) =>
      ['a', 'b', 'c'].map((value) => ({
        value,
        label: value,
        active: value !== 'c',
        defaultValue: chosen.includes(value),
      }));
    assert.equal(readOne({ type: 'picklist', picklistValues: values('b') }).default, 'b');
    assert.equal(readOne({ type: 'picklist', picklistValues: values('c') }).default, undefined);
    assert.equal(readOne({ type: 'picklist', picklistValues: values('b'), defaultValue: 'a' }).default, 'a');
    assert.equal(readOne({ type: 'multipicklist', picklistValues: values('a', 'b') }).default, 'a;b');
    assert.equal(readOne({ type: 'boolean', defaultValue: false }).default, 'false');
    assert.equal(readOne({ type: 'double', defaultValue: 12.5 }).default, '12.5');
    const formula = readOne({ defaultValueFormula: 'TODAY()', defaultedOnCreate: undefined });
    assert.deepEqual([formula.default, formula.defaulted], [undefined, true]);
  });

  it('knows a compound field by its components', () => {
    const part = { name: 'LastName', compoundFieldName: 'Name' };
    assert.equal(readOne({ name: 'Name', createable: false }, part).compound, true);
    assert.equal(readOne({ name: 'Name', createable: true }, part).compound, false);
    assert.equal(readOne({ name: 'Name', createable: undefined }, part).compound, undefined);
    assert.equal(readOne({ type: 'address', createable: false }).compound, true);
  });

  it('does not take an account name for a compound of itself', () => {
    assert.equal(readOne({ name: 'Name', compoundFieldName: 'Name' }).compound, false);
    assert.equal(readOne({ name: 'Name', compoundFieldName: 'Name', createable: false }).compound, false);
  });

  it('holds picklists open unless they are restricted, and comboboxes always', () => {
    assert.equal(readOne({ type: 'picklist', restrictedPicklist: true }).open, false);
    assert.equal(readOne({ type: 'picklist', restrictedPicklist: false }).open, true);
    assert.equal(readOne({ type: 'picklist' }).open, undefined);
    assert.equal(readOne({ type: 'combobox' }).open, true);
  });

  it('takes a type that it does not know for opaque', () => {
    for (const type of ['anyType', 'complexvalue', 'json', 'constructor', '__proto__']) {
      assert.equal(readOne({ type }).type, 'opaque');
    }
  });

  it('reports what it cannot read and reads the rest', () => {
    const { object, problems } = read(
      7,
      described({ name: undefined }),
      described({ name: 'NoType', type: 3 }),
      described({ name: 'Odd', length: '80', picklistValues: [{ value: 1 }, { value: 2 }] }),
      described({ name: 'Odd' }),
    );
    assert.deepEqual(
      object?.fields.map((field) => [field.name, field.length, field.values]),
      [['Odd', undefined, undefined]],
    );
    assert.deepEqual(problems, [
      'Field 1 of `O` is not an object, so it is left out',
      'Field 2 of `O` has no name, so it is left out',
      'Field 3 of `O` has no type, so it is left out',
      'Field 4 of `O` has a `length` of the wrong type, so it counts as unknown',
      'Field 4 of `O` has a `picklistValues` of the wrong type, so it counts as unknown',
      'Field `O.Odd` comes twice; the first is read',
    ]);
  });

  it('leaves out an object without fields', () => {
    assert.deepEqual(read(), {
      object: undefined,
      problems: ['Object `O` has no fields that could be read, so it is left out'],
    });
  });
});

describe('Salesforce describe files of real organisations', () => {
  before(function () {
    skipWithoutExports(this);
  });

  const describedObject = (name: string) =>
    readObject(salesforceDescribe, ...realFiles(`salesforce/describe/${name}.describe.json`));
  const names = (object: CrmObject, wanted: (field: CrmField) => boolean | undefined) =>
    object.fields.filter(wanted).map(({ name }) => name);
  const required = (object: CrmObject) => names(object, (field) => field.required);

  it('Lead has 59 fields of these types', () => {
    const lead = describedObject('Lead');
    assert.equal(lead.fields.length, 59);
    const byType = Map.groupBy(lead.fields, ({ type }) => type);
    const counts = Object.fromEntries([...byType].map(([type, fields]) => [type, fields.length]));
    assert.deepEqual(counts, {
      text: 15,
      reference: 9,
      choice: 9,
      datetime: 6,
      boolean: 3,
      decimal: 3,
      phone: 3,
      'long-text': 2,
      url: 2,
      date: 2,
      id: 1,
      address: 1,
      email: 1,
      currency: 1,
      integer: 1,
    });
  });

  it('Lead requires a last name and a company, and 21 fields cannot be created', () => {
    const lead = describedObject('Lead');
    assert.deepEqual(required(lead), ['LastName', 'Company']);
    assert.equal(names(lead, ({ create }) => create === false).length, 21);
    assert.deepEqual(
      names(lead, ({ create, update }) => create && update === false),
      ['IsConverted'],
    );
    assert.deepEqual(
      names(lead, ({ create, update }) => update && create === false),
      ['EmailBouncedReason', 'EmailBouncedDate'],
    );
    assert.deepEqual(
      names(lead, ({ compound }) => compound),
      ['Name', 'Address'],
    );
  });

  it('Lead has two closed lists, a default status and five sources', () => {
    const lead = describedObject('Lead');
    assert.deepEqual(
      names(lead, ({ type, open }) => type === 'choice' && open === false),
      ['GeocodeAccuracy', 'CleanStatus'],
    );
    assert.equal(field(lead, 'Status').default, 'Open - Not Contacted');
    assert.deepEqual(
      field(lead, 'LeadSource').values?.map(({ value }) => value),
      ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'],
    );
  });

  it('Lead has the lengths and the keys of the standard', () => {
    const lead = describedObject('Lead');
    const lengths = [
      'LastName',
      'FirstName',
      'Title',
      'Company',
      'Street',
      'Country',
      'Phone',
      'Email',
      'Website',
      'Description',
    ];
    assert.deepEqual(
      lengths.map((name) => field(lead, name).length),
      [80, 40, 128, 255, 255, 80, 40, 80, 255, 32000],
    );
    const { lookupKey, unique } = field(lead, 'Email');
    assert.deepEqual([lookupKey, unique], [true, false]);
    const { precision, scale } = field(lead, 'AnnualRevenue');
    assert.deepEqual([precision, scale, field(lead, 'NumberOfEmployees').precision], [18, 0, 8]);
  });

  it('Contact has 75 fields, an external key, a closed list and a long text', () => {
    const contact = describedObject('Contact');
    assert.equal(contact.fields.length, 75);
    assert.deepEqual(required(contact), ['LastName']);
    assert.equal(names(contact, ({ create }) => create).length, 56);
    const { externalId, unique, length } = field(contact, 'Custom_External_ID__c');
    assert.deepEqual([externalId, unique, length], [true, true, 191]);
    assert.equal(field(contact, 'picklist_field__c').open, false);
    assert.equal(field(contact, 'textarea_field__c').length, 32768);
  });

  it('Campaign and Account require a name, which is no compound', () => {
    const campaign = describedObject('Campaign');
    assert.deepEqual([campaign.fields.length, names(campaign, ({ create }) => create).length], [33, 15]);
    for (const object of [campaign, describedObject('Account')]) {
      assert.deepEqual(required(object), ['Name']);
      assert.equal(field(object, 'Name').compound, false);
    }
    const { default: type, values } = field(campaign, 'Type');
    assert.deepEqual([type, values?.length], ['Conference', 12]);
    const status = field(campaign, 'Status');
    assert.deepEqual([status.default, status.values?.length], ['Planned', 4]);
  });
});
