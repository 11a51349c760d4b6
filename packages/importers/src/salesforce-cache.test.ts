import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { importCrm } from './import-crm.ts';
import { salesforceCache } from './salesforce-cache.ts';
import { fieldOf, fileOf, readObject, realFiles, skipWithoutExports } from './testing.ts';

const cached = readFileSync(new URL('../fixtures/soqlMetadata/Lead.json', import.meta.url), 'utf8');

describe("the cache of Salesforce's extension", () => {
  it('says types and values, and leaves lengths and access open', () => {
    const lead = readObject(salesforceCache, fileOf(cached));
    const { type, required, create, length } = fieldOf(lead, 'LastName');
    assert.deepEqual([type, required, create, length], ['text', undefined, undefined, undefined]);
    const trails = fieldOf(lead, 'Trails__c');
    assert.deepEqual(
      [trails.type, trails.required, trails.help, trails.values?.length],
      ['choices', false, 'Wo die Stiefel am liebsten gehen', 1],
    );
  });

  it('is filled with what every organisation has', () => {
    const { text } = importCrm([{ path: 'Lead.json', text: cached }], { crm: 'salesforce' });
    assert.match(text, /^ {4}LastName: {2}text\(80\) "Nachname", required$/m);
    assert.match(text, /^ {7,}\) "Lieblingswege", readonly\?, delimiter ";"/m);
    // Nothing is added: the cache holds all fields that its user may see.
    assert.equal(text.match(/^ {4}\S/gm)?.length, 2);
  });
});

describe("the cache of Salesforce's extension in a real project", () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('CampaignMember has 36 fields, and its campaign can be left open', () => {
    const member = readObject(
      salesforceCache,
      ...realFiles('salesforce/soqlMetadata/standardObjects/CampaignMember.json'),
    );
    assert.equal(member.fields.length, 36);
    const { required, create, update, length, references } = fieldOf(member, 'CampaignId');
    assert.deepEqual([required, create, update, length], Array(4).fill(undefined));
    assert.deepEqual(references, ['Campaign']);
    assert.deepEqual(
      member.fields.filter((field) => field.required),
      [],
    );
    assert.deepEqual(
      fieldOf(member, 'Status').values?.map(({ value }) => value),
      ['Planned', 'Received', 'Responded', 'Sent'],
    );
  });

  it('has thirteen objects, which are all read', () => {
    const files = realFiles('salesforce/soqlMetadata');
    assert.equal(files.length, 13);
    for (const file of files) assert.ok(readObject(salesforceCache, file).fields.length > 9, file.path);
  });
});
