/** A benchmark of something that nobody understood would measure nothing: the generated files are as they claim. */
import assert from 'node:assert/strict';
import { catalogue, runChecks } from '@liaison/checks';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace } from '@liaison/model';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { campaignSchema } from './campaign-schema.ts';
import { GENERATED_TODAY, generateWorkspace } from './generate-workspace.ts';
import { plainData } from './plain-data.ts';
import { toJson, toYaml } from './to-yaml.ts';

const OPTIONS = { campaigns: 60, seed: 7 };
const files = generateWorkspace(OPTIONS);
const parsed = files.map((file) => parseCampaignFile(file));

describe('A generated workspace', () => {
  it('is the same each time, and another with another seed', () => {
    assert.deepEqual(generateWorkspace(OPTIONS), files);
    assert.notDeepEqual(generateWorkspace({ ...OPTIONS, seed: 8 }), files);
  });

  it('has 60 people, 200 systems and 2,000 CRM fields', () => {
    const workspace = buildWorkspace(parsed, { today: GENERATED_TODAY });
    assert.equal(workspace.all('campaign').length, 60);
    assert.equal(workspace.all('person').length, 60);
    assert.equal(workspace.all('system').length, 200);
    assert.equal(workspace.all('crm-field').length, 2000);
  });

  it('has campaigns of about ninety lines, blank ones not counted', () => {
    const campaigns = files.filter(({ text }) => /^campaign /m.test(text));
    const lines = campaigns.map(({ text }) => text.split('\n').filter((line) => line.trim()).length);
    const mean = lines.reduce((sum, count) => sum + count, 0) / lines.length;
    assert.ok(mean >= 85 && mean <= 95, `${mean} lines`);
  });

  it('has no syntax problem', () => {
    assert.deepEqual(
      parsed.flatMap((file) => file.problems),
      [],
    );
  });

  it('yields the planted findings and no others', () => {
    const hundred = generateWorkspace({ campaigns: 100, seed: 7 });
    const planted = hundred.flatMap(({ path, mistake }) => (mistake ? [`${path} ${mistake}`] : []));
    assert.ok(new Set(hundred.flatMap(({ mistake }) => mistake ?? [])).size >= 5);
    const workspace = buildWorkspace([...libraryFiles(), ...hundred.map((file) => parseCampaignFile(file))], {
      today: GENERATED_TODAY,
    });
    const findings = runChecks(workspace, { checks: catalogue, crash: 'throw' });
    assert.deepEqual(
      findings.map(({ at, code }) => `${at.file} ${code}`),
      planted,
    );
  });

  it('says the same in YAML and in JSON, and its schema finds what a schema can', () => {
    const validate = new Ajv({ discriminator: true, allErrors: true }).compile(campaignSchema);
    files.forEach(({ path, mistake }, index) => {
      const file = parsed[index];
      assert.ok(file);
      const data = parse(toYaml(file));
      assert.deepEqual(data, plainData(file));
      assert.deepEqual(JSON.parse(toJson(file)), data);
      assert.equal(validate(data), mistake !== 'missing-it-owner', path);
    });
  });
});
