import assert from 'node:assert/strict';
import { hubspotSchemas } from './hubspot-schemas.ts';
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

describe('HubSpot schemas', () => {
  it('say what is required', () => {
    assert.deepEqual(writtenFields(hubspotSchemas, fixture('hubspot/schemas.json')), [
      'fitted_on: date "Fitted on"',
      'hs_object_id: id "Object ID", readonly',
      'ticket_number: text(?) "Ticket number", required, unique',
    ]);
  });

  it('name their object, and call those of HubSpot as its API does', () => {
    const { name, label } = readObject(hubspotSchemas, fixture('hubspot/schemas.json'));
    assert.deepEqual([name, label], ['fitting', 'Fitting']);
    const company = {
      name: 'COMPANY',
      objectTypeId: '0-2',
      properties: [{ name: 'domain', type: 'string' }],
    };
    assert.equal(readObject(hubspotSchemas, fileOf(company)).name, 'companies');
    assert.equal(readObject(hubspotSchemas, { ...fileOf(company), object: 'firms' }).name, 'firms');
  });

  it('are left out where they have no properties', () => {
    const empty = { name: 'boot', objectTypeId: '2-1', properties: [] };
    assert.deepEqual(readFiles(hubspotSchemas, fileOf(empty)), {
      objects: [],
      problems: ['Object `boot` has no fields that could be read, so it is left out'],
    });
  });
});

describe('HubSpot schemas of a real portal', () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('require one property of their own object and none of a contact', () => {
    const own = readObject(hubspotSchemas, ...realFiles('hubspot/crm-v3-schemas-custom-object.json'));
    assert.deepEqual([own.name, own.label], ['grouparoo_object', 'Grouparoo object']);
    const required = own.fields.filter((field) => field.required).map(({ name }) => name);
    assert.deepEqual(required, ['grouparoo_object_property']);
    assert.equal(fieldOf(own, 'hs_unique_creation_key').unique, true);
    const contacts = readObject(hubspotSchemas, ...realFiles('hubspot/crm-v3-schemas-CONTACT.json'));
    assert.deepEqual([contacts.name, contacts.fields.length], ['contacts', 273]);
    assert.ok(contacts.fields.every((field) => field.required === false));
  });
});
