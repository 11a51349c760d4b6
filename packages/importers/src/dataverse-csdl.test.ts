import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dataverseCsdl } from './dataverse-csdl.ts';
import { importCrm } from './import-crm.ts';
import { fieldOf, fileOf, readFiles, realFiles, skipWithoutExports } from './testing.ts';

const read = (name: string) =>
  readFileSync(new URL(`../fixtures/dataverse/${name}`, import.meta.url), 'utf8');

describe('CSDL', () => {
  const { objects, problems } = readFiles(dataverseCsdl, fileOf(read('metadata.xml')));
  const fitting = objects.find(({ name }) => name === 'new_fitting') ?? { name: '', fields: [] };

  it('has all entity types that hold data', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      objects.map(({ name }) => name),
      ['activitypointer', 'new_fitting'],
    );
  });

  it('says names and coarse types, with those of the type that it is based on', () => {
    assert.deepEqual(fitting.fields.map(({ name, type }) => `${name} ${type}`).sort(), [
      'new_buyer reference',
      'new_day date',
      'new_fittingid id',
      'new_phone text',
      'new_price decimal',
      'new_shown choice',
      'new_tags opaque',
      'new_width integer',
      'subject text',
      'versionnumber integer',
    ]);
    const { required, create, length, scale } = fieldOf(fitting, 'new_price');
    assert.deepEqual([required, create, length, scale], Array(4).fill(undefined));
    assert.equal(fieldOf(fitting, 'new_phone').length, 40);
  });

  it('joins the targets of a lookup, which has a navigation property for each', () => {
    assert.deepEqual(fieldOf(fitting, 'new_buyer').references, ['account', 'contact']);
  });

  it('has keys, values of enumerations, and what is computed', () => {
    assert.equal(fieldOf(fitting, 'new_fittingid').unique, true);
    assert.deepEqual(fitting.keys, [['new_phone', 'new_day']]);
    assert.deepEqual(
      fieldOf(fitting, 'new_shown').values?.map(({ value }) => value),
      ['Window', 'Shelf'],
    );
    const { create, update } = fieldOf(fitting, 'versionnumber');
    assert.deepEqual([create, update], [false, false]);
  });

  it('fills nothing that a better format knows', () => {
    const files = ['metadata.xml', 'EntityMetadata-new_fitting.xml'].map((path) => ({
      path,
      text: read(path),
    }));
    const { text } = importCrm(files, { crm: 'dynamics' });
    assert.match(text, /^ {4}new_phone: +phone\(40\) "Phone", required-in-app, unique/m);
    assert.match(text, /^ {4}new_buyer: +reference\(account, contact\), required\?, readonly\?$/m);
  });

  it('ends with types that are based on each other', () => {
    const circle = read('metadata.xml').replace(
      '<EntityType Name="activitypointer" BaseType="mscrm.crmbaseentity">',
      '<EntityType Name="activitypointer" BaseType="mscrm.new_fitting">',
    );
    assert.equal(readFiles(dataverseCsdl, fileOf(circle)).objects.length, 2);
  });
});

describe('CSDL of a real organisation', () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('has 191 properties of contact and 145 of account, and no lead', () => {
    const { objects } = readFiles(dataverseCsdl, ...realFiles('dynamics/metadata-v9.1.csdl.xml'));
    const sizes = new Map(objects.map(({ name, fields }) => [name, fields.length]));
    assert.deepEqual([sizes.get('contact'), sizes.get('account'), sizes.get('lead')], [191, 145, undefined]);
    const contact = objects.find(({ name }) => name === 'contact') ?? { name: '', fields: [] };
    assert.deepEqual(fieldOf(contact, 'parentcustomerid').references, ['account', 'contact']);
    assert.equal(contact.fields.filter(({ length }) => length !== undefined).length, 0);
  });
});
