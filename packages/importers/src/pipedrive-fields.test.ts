import assert from 'node:assert/strict';
import { pipedriveFields } from './pipedrive-fields.ts';
import {
  fieldOf,
  fileOf,
  fixture,
  readFiles,
  readObject,
  realFiles,
  skipWithoutExports,
  writtenFields,
} from './testing.ts';

describe('Pipedrive fields of version 1', () => {
  it('say ids for values, and what binds the forms of Pipedrive only', () => {
    assert.deepEqual(writtenFields(pipedriveFields, fixture('pipedrive/personFields.json')), [
      '"0000000000000000000000000000000000000000": choices("12" as "Coast", "13" as "Peaks") "Trails", closed, delimiter ",", deprecated',
      '"1111111111111111111111111111111111111111": currency(?, ?) "Yearly spend"',
      '"1111111111111111111111111111111111111111_currency": text(?) "Currency of Yearly spend"',
      '"2222222222222222222222222222222222222222": time "Fitting"',
      '"3333333333333333333333333333333333333333": opaque "Tastes"',
      '"4f2a0cbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb": choice("9" as "EU 41", "10" as "EU 42") "Boot size", required-in-app, closed',
      'activities_count: integer(?) "Total activities", readonly',
      'add_time: datetime "Person created", defaulted',
      'birthday: date "Birthday", readonly?',
      'email: email(?) "Email"',
      'id: id "ID", readonly',
      'name: text(255) "Name", required',
      'owner_id: reference(user) "Owner", defaulted',
      'visible_to: choice("1" as "Owner & followers", "3" as "Entire company") "Visible to", closed, defaulted',
    ]);
  });

  it('belong to the object that their endpoint is named after', () => {
    assert.equal(readObject(pipedriveFields, fixture('pipedrive/personFields.json')).name, 'person');
  });

  it('are not all where the export is a page of several', () => {
    const page = {
      data: [{ key: 'name', name: 'Name', field_type: 'varchar' }],
      additional_data: { pagination: { more_items_in_collection: true } },
    };
    const { objects, problems } = readFiles(pipedriveFields, fileOf(page));
    assert.deepEqual(problems, [
      'The list of fields ends after 1 and goes on elsewhere; import its other pages with it',
    ]);
    assert.equal(objects[0]?.partial, true);
  });
});

describe('Pipedrive fields of a real account', () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('of a person are 73 of 19 types, all of which are known but the picture', () => {
    const person = readObject(pipedriveFields, ...realFiles('pipedrive/personFields.json'));
    assert.deepEqual([person.name, person.fields.length], ['person', 73]);
    const opaque = person.fields.filter(({ type }) => type === 'opaque').map(({ name }) => name);
    assert.deepEqual(opaque, ['picture_id']);
    const required = person.fields.filter((field) => field.required).map(({ name }) => name);
    assert.deepEqual(required, ['name']);
    assert.equal(person.fields.filter(({ create }) => create === false).length, 14);
  });

  it('have columns of their own for the parts of an address', () => {
    const person = readObject(pipedriveFields, ...realFiles('pipedrive/personFields.json'));
    const address = '48b29dd7851c4f4514efe5dd58fc2447a97da8d3';
    assert.equal(fieldOf(person, address).type, 'address');
    const street = fieldOf(person, `${address}_route`);
    assert.deepEqual([street.type, street.length, street.create], ['text', undefined, true]);
    const set = fieldOf(person, 'a01de3d83205f3c722ce20354122ffcdf9c3020f');
    assert.deepEqual([set.type, set.delimiter, set.open], ['choices', ',', false]);
    assert.deepEqual(set.values?.[0], { value: '12', label: 'Option 1' });
  });
});
