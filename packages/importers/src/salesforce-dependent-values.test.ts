import assert from 'node:assert/strict';
import { markedValues } from './salesforce-dependent-values.ts';
import { salesforceDescribe } from './salesforce-describe.ts';
import { salesforceMetadata } from './salesforce-metadata.ts';
import { fileOf, writtenFields } from './testing.ts';

/** A describe of two lists, the second with `validFor` for each of its values. */
function described(controller: object, validFor: Record<string, string | null>) {
  const values = Object.entries(validFor).map(([value, bits]) => ({ value, active: true, validFor: bits }));
  const dependent = { name: 'Region', type: 'picklist', controllerName: 'Country', picklistValues: values };
  const fields = [{ name: 'Country', ...controller }, dependent].map((field) => ({ ...field, soapType: '' }));
  return fileOf(JSON.stringify({ name: 'Lead', fields, childRelationships: [] }), 'Lead.json');
}

describe('values that depend on another list', () => {
  it('are marked by bits, the highest first', () => {
    const controlling = Array.from({ length: 22 }, (_, index) => `v${index}`);
    assert.deepEqual(markedValues('gAAA', controlling), ['v0']);
    assert.deepEqual(markedValues('oAAA', controlling), ['v0', 'v2']);
    assert.deepEqual(markedValues('AAAI', controlling), ['v20']);
    assert.deepEqual(markedValues('gA==', controlling.slice(0, 3)), ['v0']);
  });

  it('go with any value, as far as is known, where all are marked or none, or where the bits are no base64', () => {
    assert.equal(markedValues('wAAA', ['GB', 'DE']), undefined);
    assert.equal(markedValues('AAAA', ['GB', 'DE']), undefined);
    assert.equal(markedValues('', ['GB', 'DE']), undefined);
    assert.equal(markedValues('gAAA', []), undefined);
    assert.equal(markedValues('é!', ['GB', 'DE']), undefined);
  });

  it('are read from a describe, whose controlling field may be a checkbox', () => {
    const countries = { type: 'picklist', picklistValues: [{ value: 'GB' }, { value: 'DE' }] };
    assert.match(
      writtenFields(
        salesforceDescribe,
        described(countries, { Kent: 'gAAA', Hessen: 'QAAA', Other: null }),
      )[1] ?? '',
      /choice\("Kent" for "GB", "Hessen" for "DE", "Other"\), .*controlled-by "Country"/,
    );
    assert.match(
      writtenFields(salesforceDescribe, described({ type: 'boolean' }, { No: 'gAAA', Yes: 'QAAA' }))[1] ?? '',
      /choice\("No" for "false", "Yes" for "true"\)/,
    );
  });

  it('are read from the settings of a field file, and from values as they were once written', () => {
    const field = (list: string) =>
      fileOf(
        `<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Region__c</fullName>
        <type>Picklist</type>${list}</CustomField>`,
        'objects/Lead/fields/Region__c.field-meta.xml',
      );
    const values = ['Kent', 'Other', 'Old'].map((value) => `<value><fullName>${value}</fullName></value>`);
    const setting = (value: string, ...controlling: string[]) =>
      `<valueSettings>${controlling.map((name) => `<controllingFieldValue>${name}</controllingFieldValue>`).join('')}
      <valueName>${value}</valueName></valueSettings>`;
    const today = `<valueSet><controllingField>Country__c</controllingField>
      <valueSetDefinition>${values.join('')}</valueSetDefinition>
      ${setting('Kent', 'GB')}${setting('Other', 'GB', 'DE')}${setting('Old', 'unchecked')}</valueSet>`;
    const once = `<picklist><controllingField>Country__c</controllingField><picklistValues><fullName>Kent</fullName>
      <controllingFieldValues>GB</controllingFieldValues><controllingFieldValues>DE</controllingFieldValues>
      </picklistValues></picklist>`;
    assert.match(
      writtenFields(salesforceMetadata, field(today)).join('\n'),
      /choice\("Kent" for "GB", "Other" for "GB" or "DE", "Old" for "false"\), .*controlled-by "Country__c"/,
    );
    assert.match(
      writtenFields(salesforceMetadata, field(once)).join('\n'),
      /choice\("Kent" for "GB" or "DE"\)/,
    );
  });
});
