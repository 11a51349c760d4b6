import assert from 'node:assert/strict';
import { hubspotProperties } from './hubspot-properties.ts';
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

describe('HubSpot properties', () => {
  it('become fields, whose lengths and requirement stay open', () => {
    assert.deepEqual(writtenFields(hubspotProperties, fixture('hubspot/contacts.json')), [
      'boot_size: decimal(?, ?) "Boot size", required?',
      'days_to_close: decimal(?, ?) "Days to close", calculated, formula "time_between(createdate, closedate)"',
      'email: email(?) "Email", required?, unique, lookup-key, help "Where letters about boots go"',
      'fitted_on: date "Fitted on", required?',
      'foot_injury: long-text(?) "Foot injury", required?, classified "HIPAA", sensitivity "highly_sensitive"',
      'hs_email_optout: boolean "Unsubscribed from all email", readonly',
      'hubspot_owner_id: reference(owners) "Contact owner", required?',
      'last_place: opaque "Last place", readonly',
      'last_seen: datetime "Last seen", readonly',
      'lastname: text(?) "Last name", required?',
      'lifecyclestage: choice("lead" as "Lead", "customer" as "Customer") "Lifecycle stage", required?, closed',
      'loyalty_number: text(?) "Loyalty number", required?, unique',
      'mobilephone: phone(?) "Mobile phone", required?',
      'old_size: text(?) "Old size", required?, deprecated',
      'trails: choices("coast" as "Coast", "peak" as "Peaks", inactive "bog" as "Bog") "Trails", required?, closed, delimiter ";"',
      'wants_catalogue: boolean "Wants the catalogue", required?',
      'website: url(?) "Website", required?',
      'yearly_spend: currency(?, ?) "Yearly spend", required?',
    ]);
  });

  it('belong to the object that the user or the name of the file says', () => {
    const file = fixture('hubspot/contacts.json');
    assert.equal(readObject(hubspotProperties, file).name, 'contacts');
    assert.equal(readObject(hubspotProperties, { ...file, object: 'people' }).name, 'people');
  });

  it('are some of many in the answer to a batch', () => {
    const results = [{ name: 'size', fieldType: 'number', modificationMetadata: {} }];
    const batch = { completedAt: '2026-02-26T21:21:02.082Z', status: 'COMPLETE', results };
    const object = readObject(hubspotProperties, fileOf(batch));
    assert.deepEqual([object.partial, fieldOf(object, 'size').type], [true, undefined]);
    assert.equal(readObject(hubspotProperties, fileOf({ results })).partial, undefined);
  });

  it('lose no more than what is damaged', () => {
    const results = [
      { name: 'size', type: 'number', fieldType: 7, modificationMetadata: { readOnlyValue: 'no' } },
      { label: 'Nameless', type: 'string' },
      'lace',
      { name: 'size', type: 'string' },
    ];
    const { objects, problems } = readFiles(hubspotProperties, fileOf({ results }, 'contacts.json'));
    assert.deepEqual(problems, [
      'Field 1 of `contacts` has a `fieldType` of the wrong type, so it counts as unknown',
      'Field 1 of `contacts` has a `modificationMetadata` of the wrong type, so it counts as unknown',
      'Field 2 of `contacts` has no `name`, so it is left out',
      'Field 3 of `contacts` is not an object, so it is left out',
      'Field `contacts.size` comes twice; the first is read',
    ]);
    assert.deepEqual(
      objects[0]?.fields.map(({ type, create }) => [type, create]),
      [['decimal', undefined]],
    );
  });
});

describe('HubSpot properties of a real portal', () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('are 273, of which 79 may be written but for seven that HubSpot calculates', () => {
    const { fields } = readObject(hubspotProperties, ...realFiles('hubspot/crm-v3-properties-contacts.json'));
    assert.equal(fields.length, 273);
    assert.equal(fields.filter(({ create }) => create).length, 79 - 7);
    assert.equal(fields.filter(({ type, calculated }) => calculated && type === 'decimal').length, 24);
    assert.deepEqual(
      fields.filter(({ type }) => type === undefined),
      [],
    );
  });

  it('have seven lists of several values, and leave open what comes from elsewhere', () => {
    const contacts = readObject(hubspotProperties, ...realFiles('hubspot/crm-v3-properties-contacts.json'));
    assert.equal(contacts.fields.filter(({ type }) => type === 'choices').length, 7);
    const basis = fieldOf(contacts, 'hs_legal_basis');
    assert.deepEqual(
      [basis.create, basis.open, basis.delimiter, basis.values?.length],
      [true, false, ';', 6],
    );
    // An en dash, which a form would have to send.
    assert.equal(basis.values?.[0]?.value, 'Legitimate interest – prospect/lead');
    const units = fieldOf(contacts, 'hs_all_assigned_business_unit_ids');
    assert.deepEqual([units.values, units.open], [undefined, undefined]);
    assert.deepEqual(fieldOf(contacts, 'hubspot_owner_id').references, ['owners']);
  });

  it('match contacts by their address, and let nobody write who has opted out', () => {
    const contacts = readObject(hubspotProperties, ...realFiles('hubspot/crm-v3-properties-contacts.json'));
    const { type, unique, lookupKey, required } = fieldOf(contacts, 'email');
    assert.deepEqual([type, unique, lookupKey, required], ['email', true, true, undefined]);
    const optOut = fieldOf(contacts, 'hs_email_optout');
    assert.deepEqual([optOut.type, optOut.create, optOut.update], ['boolean', false, false]);
    assert.equal(fieldOf(contacts, 'hs_marketable_status').type, 'boolean');
    assert.equal(fieldOf(contacts, 'annualrevenue').type, 'text');
  });

  it('say what is unique and what is not known', () => {
    const [file] = realFiles('hubspot/crm-v3-properties-contacts.sampled-2024.json');
    assert.ok(file);
    const contacts = readObject(hubspotProperties, file);
    assert.equal(contacts.fields.length, 15);
    assert.equal(fieldOf(contacts, 'hobby__c').unique, true);
    assert.equal(fieldOf(contacts, 'hs_notes_last_activity').type, 'opaque');
    assert.equal(fieldOf(contacts, 'mobilephone').type, 'phone');
  });
});
