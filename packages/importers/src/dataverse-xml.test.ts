import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dataverseXml } from './dataverse-xml.ts';
import type { CrmObject } from './schema.ts';
import { fieldOf, fileOf, readFiles, readObject, realFiles, skipWithoutExports } from './testing.ts';

const fixture = new URL('../fixtures/dataverse/EntityMetadata-new_fitting.xml', import.meta.url);
const text = readFileSync(fixture, 'utf8');

describe("EntityMetadata of Dataverse's SDK", () => {
  it('says what the Web API says', () => {
    const fitting = readObject(dataverseXml, fileOf(text));
    assert.deepEqual([fitting.name, fitting.label, fitting.keys], ['new_fitting', 'Fitting', undefined]);
    const phone = fieldOf(fitting, 'new_phone');
    assert.deepEqual(
      [phone.type, phone.length, phone.label, phone.requiredInApp, phone.required, phone.unique],
      ['phone', 40, 'Phone', true, false, true],
    );
    const width = fieldOf(fitting, 'new_width');
    assert.deepEqual([width.required, width.defaulted, width.default], [true, undefined, undefined]);
    assert.deepEqual(width.values, [
      { value: '1', label: 'Narrow' },
      { value: '2', label: 'Wide' },
    ]);
    assert.equal(fieldOf(fitting, 'new_photo').type, 'binary');
  });

  it('says what to export where there are no attributes', () => {
    const { problems } = readFiles(dataverseXml, fileOf(text.replace(/<Attributes>.*<\/Attributes>/s, '')));
    assert.match(problems.join(), /^There are no attributes of `new_fitting` in it/);
  });
});

describe('EntityMetadata of a real organisation', () => {
  before(function () {
    skipWithoutExports(this);
  });

  const table = (name: string) =>
    readObject(dataverseXml, ...realFiles(`dynamics/EntityMetadata-${name}.xml`));
  const namesOf = (object: CrmObject, flag: 'required' | 'requiredInApp' | 'create' | 'secured') =>
    object.fields.filter((field) => field[flag]).map(({ name }) => name);

  it('has 234 attributes of lead, 130 of which can be written', () => {
    const lead = table('lead');
    assert.equal(lead.fields.length, 234);
    assert.equal(namesOf(lead, 'create').length, 130);
    assert.deepEqual(namesOf(lead, 'requiredInApp'), ['lastname', 'subject']);
    assert.deepEqual(namesOf(lead, 'required'), []);
    const source = fieldOf(lead, 'leadsourcecode').values ?? [];
    assert.equal(source.length, 10);
    assert.deepEqual(source[7], { value: '8', label: 'Web' });
    const lengths = ['firstname', 'companyname', 'subject', 'emailaddress1', 'mobilephone', 'websiteurl'];
    assert.deepEqual(
      lengths.map((name) => fieldOf(lead, name)).map(({ type, length }) => `${type}(${length})`),
      ['text(50)', 'text(100)', 'text(300)', 'email(100)', 'phone(20)', 'url(200)'],
    );
    const { type, min, max } = fieldOf(lead, 'numberofemployees');
    assert.deepEqual([type, min, max], ['integer', 0, 1_000_000]);
    assert.deepEqual(fieldOf(lead, 'campaignid').references, ['campaign']);
  });

  it('demands the name of a campaign and of a list', () => {
    assert.deepEqual(namesOf(table('campaign'), 'required'), ['name']);
    assert.deepEqual(namesOf(table('campaign'), 'requiredInApp'), ['transactioncurrencyid']);
    assert.equal(fieldOf(table('campaign'), 'codename').autonumber, true);
    assert.deepEqual(namesOf(table('list'), 'required'), ['createdfromcode', 'listname']);
    assert.equal(fieldOf(table('list'), 'type').defaulted, true);
  });

  it('has a calculated attribute of contact, and a longer mobile phone', () => {
    const contact = table('contact');
    assert.equal(contact.fields.length, 312);
    assert.equal(namesOf(contact, 'create').length, 186);
    assert.equal(fieldOf(contact, 'cra05_calculated1').calculated, true);
    assert.equal(fieldOf(contact, 'mobilephone').length, 50);
  });
});
