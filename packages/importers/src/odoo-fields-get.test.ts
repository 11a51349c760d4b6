import assert from 'node:assert/strict';
import { odooFieldsGet } from './odoo-fields-get.ts';
import { fileOf, fixture, readObject, writtenFields } from './testing.ts';

describe("Odoo's `fields_get`", () => {
  it('leaves open what has a default', () => {
    assert.deepEqual(writtenFields(odooFieldsGet, fixture('odoo/crm.lead.json')), [
      'boot_photo: binary "Photo", secured',
      'campaign_id: reference("utm.campaign") "Campaign"',
      'contact_name: text(?) "Contact name", help "Who wants the boots"',
      'day_open: decimal(?, ?) "Days to assign", calculated',
      'description: long-text(?) "Notes"',
      'email_from: email(?) "Email"',
      'expected_revenue: currency(?, ?) "Expected revenue"',
      'id: id "ID", readonly',
      'lead_properties: opaque "Properties"',
      'name: text(?) "Opportunity", required?, required-when "it has no default"',
      'order_ids: opaque "Orders"',
      'phone: phone(32) "Phone"',
      'probability: decimal(16, 2) "Probability"',
      'tag_ids: reference("crm.tag") "Tags"',
      'type: choice("lead" as "Lead", "opportunity" as "Opportunity") "Type", required?, required-when "it has no default", closed',
    ]);
  });

  it('is about the model that the file is named after, dots and all', () => {
    assert.equal(readObject(odooFieldsGet, fixture('odoo/crm.lead.json')).name, 'crm.lead');
    const fields = { name: { type: 'char', string: 'Name' } };
    assert.equal(readObject(odooFieldsGet, fileOf(fields, 'a/fields_get.json')).name, 'res.partner');
    assert.equal(readObject(odooFieldsGet, fileOf(fields, 'a/crm.lead.fields_get.json')).name, 'crm.lead');
  });

  it('is told from a JSON Schema by the word for a label', () => {
    const properties = { name: { type: 'string', title: 'Name' }, size: { type: 'integer' } };
    assert.equal(odooFieldsGet.recognise(fileOf(properties).content), false);
  });
});
