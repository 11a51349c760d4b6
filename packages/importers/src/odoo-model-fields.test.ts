import assert from 'node:assert/strict';
import { odooModelFields } from './odoo-model-fields.ts';
import {
  fieldOf,
  fixture,
  readFiles,
  readObject,
  realFiles,
  skipWithoutExports,
  writtenFields,
} from './testing.ts';

describe("Odoo's `ir.model.fields`", () => {
  it('describe several models, with selections as Python writes them', () => {
    assert.deepEqual(writtenFields(odooModelFields, fixture('odoo/ir.model.fields.json')), [
      'country_id: reference("res.country") "Country"',
      'display_name: text(?) "Display name", calculated',
      'email: email(?) "Email"',
      'id: id "ID", readonly',
      `lang: choice("en_GB" as "English (UK)", "de_DE" as "Deutsch 'hoch'") "Language", closed`,
      'name: text(?) "Name"',
      'x_boot_size: decimal(?, ?) "Boot size", required?, required-when "it has no default", secured',
      'name: text(?) "Fitting", required?, required-when "it has no default"',
      'x_note: long-text(?) "Note", help "As told in the shop"',
    ]);
  });

  it('name their models', () => {
    const { objects } = readFiles(odooModelFields, fixture('odoo/ir.model.fields.json'));
    assert.deepEqual(
      objects.map(({ name }) => name),
      ['res.partner', 'x_fitting'],
    );
  });
});

describe("Odoo's `ir.model.fields` of a real database", () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('have 24 fields of a calendar, whose name may have a default', () => {
    const calendar = readObject(odooModelFields, ...realFiles('odoo/calendar-fields_get.json'));
    assert.deepEqual([calendar.name, calendar.fields.length], ['calendar', 24]);
    const { required, requiredWhen } = fieldOf(calendar, 'name');
    assert.deepEqual([required, requiredWhen], [undefined, 'it has no default']);
    assert.deepEqual(fieldOf(calendar, 'company_id').references, ['res.company']);
    assert.equal(fieldOf(calendar, 'create_date').create, false);
  });

  it('have 14 fields of a unit', () => {
    assert.equal(readObject(odooModelFields, ...realFiles('odoo/uom-fields_get.json')).fields.length, 14);
  });
});
