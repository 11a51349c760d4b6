import assert from 'node:assert/strict';
import { marketoLeads } from './marketo-leads.ts';
import { fieldOf, fixture, readObject, realFiles, skipWithoutExports, writtenFields } from './testing.ts';

describe("Marketo's describe of leads", () => {
  it('leaves out what the REST API does not have', () => {
    assert.deepEqual(writtenFields(marketoLeads, fixture('marketo/leads-describe.json')), [
      'acquisitionProgramId: reference(?) "Acquisition Program"',
      'address: text(2000) "Address"',
      'bootNotes: long-text(30000) "Notes", in-bytes',
      'bootSize: decimal(?, ?) "Boot Size"',
      'createdAt: datetime "Created At", readonly',
      'email: email(255) "Email Address", required?, lookup-key',
      'fullName: opaque "Full Name", calculated',
      'id: id "Id", readonly, lookup-key',
      'leadScore: integer(?) "Lead Score"',
      'loyalty: percent(?, 0) "Loyalty"',
    ]);
  });
});

describe("Marketo's describe of the leads of a real instance", () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('has 100 fields, 20 of them read-only beside the id', () => {
    const lead = readObject(marketoLeads, ...realFiles('marketo/leads-describe.json'));
    assert.deepEqual([lead.name, lead.fields.length], ['Lead', 100]);
    assert.equal(lead.fields.filter(({ create }) => create === false).length, 20 + 1);
    const opaque = lead.fields.filter(({ type }) => type === undefined || type === 'opaque');
    assert.deepEqual(opaque, []);
  });

  it('counts short texts in characters and long ones in bytes', () => {
    const lead = readObject(marketoLeads, ...realFiles('marketo/leads-describe.json'));
    const company = fieldOf(lead, 'company');
    assert.deepEqual([company.length, company.lengthUnit, company.required], [255, undefined, false]);
    const notes = fieldOf(lead, 'mktoPersonNotes');
    assert.deepEqual([notes.length, notes.lengthUnit], [30_000, 'bytes']);
    const { lookupKey, required } = fieldOf(lead, 'email');
    assert.deepEqual([lookupKey, required], [true, undefined]);
    assert.equal(fieldOf(lead, 'unsubscribed').type, 'boolean');
  });
});
