import assert from 'node:assert/strict';
import { hubspotLegacy } from './hubspot-legacy.ts';
import { fieldOf, fixture, readObject, realFiles, skipWithoutExports, writtenFields } from './testing.ts';

describe("HubSpot's first APIs", () => {
  it('say flat what the third says in parts', () => {
    assert.deepEqual(writtenFields(hubspotLegacy, fixture('hubspot/contacts.v1.json')), [
      'createdate: datetime "Create date", readonly',
      'discount: percent(?, ?) "Discount", required?',
      'email: email(?) "Email", required?, unique, lookup-key',
      'last_order: currency(?, ?) "Last order", required?, deprecated',
      'phone: phone(?) "Phone", required?',
      'trails: choices("coast" as "Coast", "peak" as "Peaks") "Trails", required?, closed, delimiter ";"',
    ]);
  });
});

describe("HubSpot's first APIs of a real portal", () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('list 233 properties of contacts', () => {
    const contacts = readObject(hubspotLegacy, ...realFiles('hubspot/properties-v1-contacts.json'));
    assert.equal(contacts.fields.length, 233);
    assert.equal(fieldOf(contacts, 'custom_date').type, 'date');
    assert.equal(fieldOf(contacts, 'email').lookupKey, true);
    assert.equal(fieldOf(contacts, 'hs_email_optout').create, false);
    assert.equal(contacts.fields.filter(({ type }) => type === 'currency').length, 3);
  });
});
