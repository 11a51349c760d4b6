import assert from 'node:assert/strict';
import { iterableFields } from './iterable-fields.ts';
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

describe("Iterable's fields of a user", () => {
  it('say names and types', () => {
    assert.deepEqual(writtenFields(iterableFields, fixture('iterable/getFields.json')), [
      'bootSize: decimal(?, ?)',
      '"devices.token": text(?), readonly?',
      'email: email(?), required?, unique, lookup-key',
      'fittedOn: datetime',
      'home: opaque',
      '"home.city": text(?)',
      '"home.place": geolocation',
      '"itblInternal.emailDomain": text(?), readonly',
      'orders: integer(?)',
      'phoneNumber: phone(?)',
      'profileUpdatedAt: datetime, readonly',
      'userId: text(?), required?, lookup-key',
      'wantsCatalogue: boolean',
    ]);
  });

  it('are told from any other list of types by what every project has', () => {
    assert.equal(iterableFields.recognise(fileOf({ fields: { name: 'string' } }).content), false);
    assert.equal(iterableFields.recognise(fileOf({ fields: { email: 'string' } }).content), true);
  });

  it('are of no known type where the type is damaged', () => {
    const file = fileOf({
      fields: { email: 'string', userId: 'string', city: 'string', size: 7, age: 'years' },
    });
    const read = readFiles(iterableFields, file);
    assert.deepEqual(read.problems, ['Field `size` has no type, so it counts as unknown']);
    assert.deepEqual(read.objects[0]?.fields.map(({ type }) => type).slice(-2), [undefined, 'opaque']);
  });
});

describe("Iterable's fields of a user of a real project", () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('are 41, some of which Iterable fills itself', () => {
    const user = readObject(iterableFields, ...realFiles('iterable/users-getFields.json'));
    assert.equal(user.fields.length, 41);
    const readOnly = user.fields.filter(({ create }) => create === false).map(({ name }) => name);
    assert.deepEqual(readOnly, ['itblInternal.regionCode', 'itblInternal.emailDomain', 'profileUpdatedAt']);
    assert.deepEqual([fieldOf(user, 'LTV').type, fieldOf(user, 'signupDate').type], ['decimal', 'datetime']);
  });
});
