import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dataverseJson } from './dataverse-json.ts';
import { fieldOf, fileOf, readFiles, readObject, realFiles, skipWithoutExports } from './testing.ts';

const fixture = (name: string) =>
  fileOf(readFileSync(new URL(`../fixtures/dataverse/${name}`, import.meta.url), 'utf8'), name);

const lead = () =>
  readObject(
    dataverseJson,
    fixture('lead-picklists.json'),
    fixture('lead.json'),
    fixture('option-sets.json'),
  );

describe("answers of Dataverse's Web API", () => {
  it('say types, lengths and bounds', () => {
    const email = fieldOf(lead(), 'emailaddress1');
    assert.deepEqual(
      [email.type, email.length, email.label, email.help, email.secured],
      ['email', 100, 'Email', 'Where the fitting is confirmed.', true],
    );
    const { type, scale, precision, min, max } = fieldOf(lead(), 'budgetamount');
    assert.deepEqual([type, scale, precision, min, max], ['currency', 2, undefined, 0, 1e12]);
    assert.equal(fieldOf(lead(), 'new_day').type, 'date');
    assert.deepEqual(fieldOf(lead(), 'new_shopid').references, ['new_shop']);
    assert.equal(lead().partial, undefined);
  });

  it('tell what the API demands from what forms demand', () => {
    const demand = (name: string) => {
      const { required, requiredInApp, defaulted } = fieldOf(lead(), name);
      return [required, requiredInApp, defaulted];
    };
    assert.deepEqual(demand('subject'), [true, undefined, undefined]);
    assert.deepEqual(demand('emailaddress1'), [false, true, undefined]);
    assert.deepEqual(demand('budgetamount'), [false, undefined, undefined]);
    // It is never empty, so nobody has to fill it.
    assert.deepEqual(demand('donotemail'), [false, undefined, true]);
    assert.deepEqual(demand('leadid'), [false, undefined, true]);
    assert.deepEqual(demand('new_shopidname'), [false, undefined, undefined]);
  });

  it('say what cannot be written, and why', () => {
    const access = (name: string) => {
      const { create, update, calculated, autonumber } = fieldOf(lead(), name);
      return [create, update, calculated, autonumber];
    };
    assert.deepEqual(access('new_day'), [true, false, undefined, undefined]);
    assert.deepEqual(access('new_score'), [false, false, true, undefined]);
    assert.deepEqual(access('new_fittingnumber'), [false, false, undefined, true]);
    assert.deepEqual(access('new_shopidname'), [false, false, undefined, undefined]);
    assert.deepEqual(access('leadsourcecodename'), [false, false, undefined, undefined]);
    assert.equal(fieldOf(lead(), 'new_score').formula, undefined);
  });

  it('find the options of an attribute, local and global, in other files', () => {
    const source = fieldOf(lead(), 'leadsourcecode');
    assert.deepEqual([source.type, source.open, source.create], ['choice', false, true]);
    assert.deepEqual(source.values, [
      { value: '8', label: 'Web' },
      { value: '100000000', label: 'Shop window' },
    ]);
    const trails = fieldOf(lead(), 'new_trails');
    assert.deepEqual([trails.type, trails.delimiter], ['choices', ',']);
    assert.deepEqual(
      trails.values?.map(({ label }) => label),
      ['Forest', 'Rock'],
    );
    assert.equal(
      fieldOf(readObject(dataverseJson, fixture('lead.json')), 'leadsourcecode').values,
      undefined,
    );
  });

  it('have keys of one attribute and of several', () => {
    assert.deepEqual(lead().keys, [['new_shopid', 'new_day']]);
    const { unique, lookupKey } = fieldOf(lead(), 'new_fittingnumber');
    assert.deepEqual([unique, lookupKey], [true, true]);
  });

  it('are a part of a table where attributes of one type were asked for', () => {
    const object = readObject(dataverseJson, fixture('lead-picklists.json'));
    assert.deepEqual([object.name, object.partial], ['lead', true]);
    const { type, create, required } = fieldOf(object, 'leadsourcecode');
    assert.deepEqual([type, create, required], ['choice', undefined, undefined]);
  });

  it('are named by the user or their file where they do not name the table', () => {
    const attribute = { LogicalName: 'subject', AttributeTypeName: { Value: 'StringType' }, MaxLength: 300 };
    assert.equal(
      readObject(dataverseJson, fileOf({ value: [attribute] }, 'x/lead.attributes.json')).name,
      'lead',
    );
    const named = { ...fileOf([attribute], 'export.json'), object: 'contact' };
    assert.equal(readObject(dataverseJson, named).name, 'contact');
  });

  it('count an attribute of the wrong type as unknown, and say so', () => {
    const table = {
      LogicalName: 'lead',
      Attributes: [{ LogicalName: 'a', AttributeTypeName: { Value: 'StringType' }, MaxLength: '30' }, {}],
    };
    const { objects, problems } = readFiles(dataverseJson, fileOf(table));
    assert.deepEqual(objects[0]?.fields.length, 1);
    assert.deepEqual(problems, [
      'An attribute of `lead` has no name, so it is left out',
      'Attribute `lead.a` has a `MaxLength` of the wrong type, so it counts as unknown',
    ]);
  });

  it('say what to ask for where there are no attributes', () => {
    const { objects, problems } = readFiles(
      dataverseJson,
      fileOf({ '@odata.context': 'https://x/$metadata#EntityDefinitions/$entity', LogicalName: 'lead' }),
    );
    assert.deepEqual(
      [objects, problems],
      [[], ['There are no attributes in it: ask for them with `$expand=Attributes`']],
    );
  });
});

describe('real answers of the Web API', () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('are one table out of five files', () => {
    const files = realFiles('dynamics').filter(({ path }) => path.includes('webapi-'));
    const contact = readObject(dataverseJson, ...files);
    assert.deepEqual([files.length, contact.name, contact.fields.length], [5, 'contact', 17]);
    assert.deepEqual(
      ['birthdate', 'annualincome', 'accountid', 'statuscode'].map((name) => fieldOf(contact, name).type),
      ['date', 'currency', 'reference', 'choice'],
    );
    assert.deepEqual(fieldOf(contact, 'familystatuscode').values?.[0], { value: '1', label: 'Single' });
  });
});
