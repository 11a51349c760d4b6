/** Every file of real organisations that we have: who reads it, and that nothing is left behind in silence. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContent } from './content.ts';
import { type CrmFile, importCrm } from './import-crm.ts';
import { importers } from './importers.ts';
import { pathsBelow, realExports, skipWithoutExports } from './testing.ts';

/** Files by the beginning of their path, and the importer that reads them; `undefined` for what is no export. */
const READERS: readonly [start: string, id: string | undefined][] = [
  ['dynamics/EntityMetadata-', 'dataverse-xml'],
  ['dynamics/cdm/', 'cdm'],
  ['dynamics/metadata-', 'dataverse-csdl'],
  ['dynamics/solution/', 'dataverse-solution'],
  ['dynamics/webapi-', 'dataverse-json'],
  ['eloqua/', 'eloqua-fields'],
  ['hubspot/crm-v3-schemas-', 'hubspot-schemas'],
  ['hubspot/properties-v1-', 'hubspot-legacy'],
  ['hubspot/', 'hubspot-properties'],
  ['iterable/', 'iterable-fields'],
  ['mailchimp/', 'mailchimp-merge-fields'],
  ['marketo/', 'marketo-leads'],
  ['odoo/', 'odoo-model-fields'],
  ['pardot/', 'pardot-custom-fields'],
  ['pipedrive/v2-', 'pipedrive-fields-next'],
  ['pipedrive/', 'pipedrive-fields'],
  ['zendesk/', 'zendesk-fields'],
  ['salesforce/describe/', 'salesforce-describe'],
  ['salesforce/soqlMetadata/', 'salesforce-cache'],
  ['salesforce/valueSets/', 'salesforce-metadata'],
  ['salesforce/mdapi-createCustomFields.payload.xml', 'salesforce-metadata'],
  ['salesforce/sfdx-nebula/objects/Account/webLinks/', undefined],
  ['salesforce/sfdx-nebula/objects/Account/listViews/', undefined],
  ['salesforce/sfdx-', 'salesforce-metadata'],
];

describe('exports of real organisations', () => {
  before(function () {
    skipWithoutExports(this);
  });

  const exportsBelow = (folder: string): readonly CrmFile[] =>
    pathsBelow(folder)
      .filter((path) => !/^(LICENSES|MANIFEST)/.test(path))
      .map((path) => ({ path, text: readFileSync(join(realExports, path), 'utf8'), found: true }));

  it('are each read by one importer at most, and by the one that we think', () => {
    for (const { path, text } of exportsBelow('')) {
      const parsed = parseContent(text);
      assert.ok(parsed.ok, path);
      const readers = importers.filter((importer) => importer.recognise(parsed.content)).map(({ id }) => id);
      assert.ok(readers.length <= 1, `${path}: ${readers}`);
      const wanted = READERS.find(([start]) => path.startsWith(start));
      if (wanted) assert.equal(readers[0], wanted[1], path);
    }
  });

  it('of Salesforce make one schema, whichever way they are merged', () => {
    const files = exportsBelow('salesforce').filter(({ path }) => !path.includes('mdapi'));
    const options = { crm: 'salesforce', exported: '2026-11-01' };
    const { text, problems, objects, skipped } = importCrm(files, options);
    assert.deepEqual(problems, []);
    assert.equal(skipped, 9);
    assert.ok(objects.includes('CampaignMember') && objects.includes('Affiliation__c'));
    assert.equal(importCrm(files.toReversed(), options).text, text);
    // Two fields of Lead, one out of the describe and one out of the source.
    assert.match(text, /^ {4}Company: +text\(255\), required$/m);
    assert.match(text, /^ {4}SSN__c: +encrypted\(12\) "Social Security Number"$/m);
    assert.match(text, /^ {4}CampaignId: +reference\(Campaign\) "Campaign ID", required, create-only$/m);
    assert.doesNotMatch(text, /not-exported/);
  });

  it('are each imported whole, and the same again', () => {
    for (const { path, text } of exportsBelow('')) {
      const { text: written, objects, problems } = importCrm([{ path, text }], { crm: 'x' });
      assert.ok(objects.length > 0 || problems.length > 0, path);
      assert.equal(importCrm([{ path, text }], { crm: 'x', previous: written }).text, written, path);
    }
  }).timeout(60_000);

  it('do not make any importer throw, cut off anywhere', () => {
    for (const { path, text } of exportsBelow('')) {
      if (text.length > 400_000) continue;
      for (const share of [0.3, 0.7, 0.99]) {
        importCrm([{ path, text: text.slice(0, Math.floor(text.length * share)) }], { crm: 'x' });
      }
    }
  });
});
