import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cdm } from './cdm.ts';
import { fieldOf, fileOf, readFiles, readObject, realFiles, skipWithoutExports } from './testing.ts';

const text = readFileSync(new URL('../fixtures/dataverse/Fitting.cdm.json', import.meta.url), 'utf8');

describe('the Common Data Model', () => {
  const fitting = readObject(cdm, fileOf(text));

  it('names tables and attributes as Dataverse does, and not as it shows them', () => {
    assert.deepEqual([fitting.name, fitting.label], ['fitting', 'Fitting']);
    assert.deepEqual(
      fitting.fields.map(({ name }) => name),
      ['fittingid', 'mobilephone', 'width', 'price', 'buyerid', 'resolvedon'],
    );
  });

  it('is a part of a table where something is only referred to', () => {
    assert.equal(fitting.partial, true);
    const { definitions } = JSON.parse(text);
    const whole = { definitions: [{ ...definitions[0], extendsEntity: undefined }] };
    whole.definitions[0].hasAttributes =
      definitions[0].hasAttributes[0].attributeGroupReference.members.slice(1);
    assert.equal(readObject(cdm, fileOf(whole)).partial, undefined);
  });

  it('says types, lengths, bounds, values and targets', () => {
    const { type, length, requiredInApp, create } = fieldOf(fitting, 'mobilephone');
    assert.deepEqual([type, length, requiredInApp, create], ['phone', 20, true, undefined]);
    assert.deepEqual(fieldOf(fitting, 'width').values, [
      { value: '1', label: 'Narrow' },
      { value: '2', label: 'Wide' },
    ]);
    const { min, max, scale } = fieldOf(fitting, 'price');
    assert.deepEqual([min, max, scale], [0, 5000, undefined]);
    assert.deepEqual(fieldOf(fitting, 'buyerid').references, ['account']);
    assert.deepEqual(fieldOf(fitting, 'fittingid').unique, true);
  });

  it('reads resolved attributes', () => {
    const { type, create } = fieldOf(fitting, 'resolvedon');
    assert.deepEqual([type, create], ['datetime', false]);
  });

  it('says what it leaves out', () => {
    const { problems } = readFiles(
      cdm,
      fileOf({ definitions: [{ entityName: 'Empty', hasAttributes: [] }] }),
    );
    assert.deepEqual(problems, ['Entity `empty` has no attributes that could be read, so it is left out']);
  });
});

describe('the published Common Data Model', () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('knows the standard lead', () => {
    const lead = readObject(cdm, ...realFiles('dynamics/cdm/Lead.cdm.json'));
    assert.equal(lead.fields.length, 129);
    const demanded = lead.fields.filter(({ requiredInApp }) => requiredInApp).map(({ name }) => name);
    assert.deepEqual(demanded, ['lastname', 'subject']);
    const { type, values } = fieldOf(lead, 'leadsourcecode');
    assert.deepEqual([type, values?.length, values?.[7]], ['choice', 10, { value: '8', label: 'Web' }]);
    assert.deepEqual(fieldOf(lead, 'parentaccountid').references, ['account']);
  });
});
