import assert from 'node:assert/strict';
import { eloquaFields } from './eloqua-fields.ts';
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

describe('Eloqua fields', () => {
  it('say what is required and unique, and no lengths', () => {
    assert.deepEqual(writtenFields(eloquaFields, fixture('eloqua/contacts.json')), [
      'C_Boot_Notes1: long-text(?) "Boot Notes"',
      'C_Boot_Size1: decimal(?, ?) "Boot Size"',
      'C_City: text(?) "City"',
      'C_DateCreated: datetime "Date Created", readonly',
      'C_EmailAddress: email(?) "Email Address", required, unique, lookup-key',
      'C_Newsletter1: text(?) "Newsletter", default "0"',
    ]);
  });

  it('of a custom object are named by the file', () => {
    const statement = '{{CustomObject[3].Field[8]}}';
    const items = [{ internalName: 'Boot_Size1', dataType: 'number', statement }];
    assert.equal(readObject(eloquaFields, fileOf({ items }, 'boots-fields.json')).name, 'boots');
  });

  it('are not all where there is more', () => {
    const items = [{ internalName: 'C_City', dataType: 'string' }];
    const { objects, problems } = readFiles(eloquaFields, fileOf({ items, hasMore: true }));
    assert.deepEqual(problems, [
      'The list of fields ends after 1 and goes on elsewhere; import its other pages with it',
    ]);
    assert.equal(objects[0]?.partial, true);
  });
});

describe('Eloqua fields of a real instance', () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('are 151, of which the address alone is required and unique', () => {
    const contact = readObject(eloquaFields, ...realFiles('eloqua/bulk2-contacts-fields.json'));
    assert.deepEqual([contact.name, contact.fields.length], ['Contact', 151]);
    const keys = contact.fields.filter(({ required, unique }) => required || unique);
    assert.deepEqual(
      keys.map(({ name }) => name),
      ['C_EmailAddress'],
    );
    assert.equal(contact.fields.filter(({ create }) => create === false).length, 13);
    assert.equal(fieldOf(contact, 'C_Hard_Bounce1').default, 'False');
  });
});
