import assert from 'node:assert/strict';
import { pardotCustomFields } from './pardot-custom-fields.ts';
import {
  fileOf,
  fixture,
  readFiles,
  readObject,
  realFiles,
  skipWithoutExports,
  writtenFields,
} from './testing.ts';

describe('Custom fields of Account Engagement', () => {
  it('of version 4 do not say what is required', () => {
    assert.deepEqual(writtenFields(pardotCustomFields, fixture('pardot/customField-query.json')), [
      'boot_size: decimal(?, ?) "Boot Size", required?',
      'fitter: reference(User) "Fitter", required?, readonly?',
      'trail: choice(?) "Trail", required?',
      'trails: choices(?) "Trails", required?',
    ]);
  });

  it('of version 5 do', () => {
    assert.deepEqual(writtenFields(pardotCustomFields, fixture('pardot/custom-fields.v5.json')), [
      'boot_size: decimal(?, ?) "Boot Size", required?, required-in-app',
      'notes: long-text(?) "Notes"',
    ]);
  });

  it('of version 4 stand without a list where there is only one', () => {
    const only = { result: { customField: { field_id: 'boot_size', name: 'Boot size', type: 'Number' } } };
    const { name, partial, fields } = readObject(pardotCustomFields, fileOf(only));
    assert.deepEqual([name, partial, fields.length], ['prospect', true, 1]);
  });

  it('come 200 at a time', () => {
    const customField = [{ field_id: 'boot_size', name: 'Boot size', type: 'Number' }];
    const { problems } = readFiles(
      pardotCustomFields,
      fileOf({ result: { total_results: 201, customField } }),
    );
    assert.deepEqual(problems, ['The list of fields has 1 of 201; import its other pages with it']);
  });
});

describe('Custom fields of a real Account Engagement', () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('are of ten types, all of which are known', () => {
    const prospect = readObject(pardotCustomFields, ...realFiles('pardot/customField-query.json'));
    assert.deepEqual(
      prospect.fields.map(({ type }) => type),
      ['date', 'text', 'decimal', 'choices', 'choices', 'long-text', 'choice', 'text', 'choice', 'reference'],
    );
  });
});
