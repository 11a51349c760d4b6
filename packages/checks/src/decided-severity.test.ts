/** Rule sets, checks that only advise for a while, and what holds for some folders only. */
import assert from 'node:assert/strict';
import { parseCampaignFile } from '@liaison/language';
import { buildWorkspace } from '@liaison/model';
import { catalogue } from './catalogue.ts';
import { parseConfig } from './config.ts';
import { severityOf } from './decided-severity.ts';
import { decisionsIn } from './decisions.ts';
import { RULE_SETS } from './rule-sets.ts';
import { runChecks } from './run-checks.ts';

const BARE = 'campaign spring {\n  status planned\n}';

/** `code severity` of a file under a configuration. */
function found(
  config: object,
  path = 'campaigns/spring.campaign',
  text = BARE,
  today = '2026-11-01',
): string[] {
  return findings(config, path, text, today).map(({ code, severity }) => `${code} ${severity}`);
}

function findings(config: object, path = 'campaigns/spring.campaign', text = BARE, today = '2026-11-01') {
  const read = parseConfig(JSON.stringify(config), 'liaison.config.json', catalogue);
  assert.deepEqual(read.problems, []);
  const workspace = buildWorkspace([parseCampaignFile({ path, text })], { today });
  return runChecks(workspace, { checks: catalogue, settings: read.config.settings });
}

describe('rule sets', () => {
  it('hold each all of the one before', () => {
    const counts = RULE_SETS.map(
      (rules) =>
        catalogue.filter((check) => severityOf(check, { rules, severity: new Map() }) !== 'off').length,
    );
    assert.ok(counts[0] !== undefined && counts[0] > 40);
    assert.ok((counts[0] ?? 0) < (counts[1] ?? 0) && (counts[1] ?? 0) <= (counts[2] ?? 0), counts.join());
    assert.deepEqual(
      catalogue.filter(({ ruleSet }) => !RULE_SETS.includes(ruleSet)),
      [],
    );
  });

  it('have the three things that every campaign must have in the smallest', () => {
    const smallest = catalogue.filter(({ ruleSet }) => ruleSet === 'minimal').map(({ code }) => code);
    for (const code of ['missing-it-owner', 'missing-budget', 'over-budget', 'unmapped-field', 'syntax']) {
      assert.ok(smallest.includes(code), code);
    }
    assert.ok(!smallest.includes('missing-approval'));
  });

  it('decide what is looked for', () => {
    assert.ok(found({}).includes('missing-sponsor warning'));
    assert.ok(found({ rules: 'strict' }).includes('missing-sponsor error'));
    const minimal = found({ rules: 'minimal' });
    assert.ok(minimal.includes('missing-it-owner error'));
    assert.ok(!minimal.some((line) => line.startsWith('missing-sponsor')));
  });

  it('give way to what is said of a check', () => {
    assert.ok(
      found({ rules: 'minimal', severity: { 'missing-sponsor': 'info' } }).includes('missing-sponsor info'),
    );
    assert.ok(!found({ rules: 'strict', severity: { people: 'off' } }).some((line) => /owner/.test(line)));
  });
});

describe('a check that only advises', () => {
  const config = { advisory: { 'missing-it-owner': '2027-02-01', 'missing-sponsor': '2027-02-01' } };
  const only = (today: string) =>
    findings(config, undefined, undefined, today).filter(({ code }) => code in config.advisory);

  it('is information until its day, and says what comes then', () => {
    const [owner, sponsor] = only('2027-01-31');
    assert.equal(owner?.severity, 'info');
    assert.match(owner?.help ?? '', / \(an error from 2027-02-01 on\)$/);
    assert.equal(sponsor?.severity, 'info');
    assert.match(sponsor?.help ?? '', / \(a warning from 2027-02-01 on\)$/);
  });

  it('counts in full from its day on', () => {
    assert.deepEqual(
      only('2027-02-01').map(({ severity }) => severity),
      ['error', 'warning'],
    );
  });
});

describe('an override', () => {
  const config = {
    severity: { 'missing-owner': 'warning' },
    overrides: [
      { files: ['campaigns/old/**'], rules: 'minimal', severity: { 'missing-it-owner': 'info' } },
      { files: ['campaigns/old/2024/'], severity: { 'missing-it-owner': 'off' } },
    ],
  };

  it('holds for its files only', () => {
    assert.ok(found(config).includes('missing-it-owner error'));
    assert.ok(found(config).includes('missing-sponsor warning'));
    const old = found(config, 'campaigns/old/spring.campaign');
    assert.ok(old.includes('missing-it-owner info'));
    assert.ok(old.includes('missing-owner warning'), 'what holds for all files holds here too');
    assert.ok(!old.some((line) => line.startsWith('missing-sponsor')));
  });

  it('lies over those before it', () => {
    const older = found(config, 'campaigns/old/2024/spring.campaign');
    assert.ok(!older.some((line) => line.startsWith('missing-it-owner')));
    assert.ok(!older.some((line) => line.startsWith('missing-sponsor')));
  });

  it('is among the decisions that a review compares', () => {
    const { settings } = parseConfig(JSON.stringify(config), 'liaison.config.json', catalogue).config;
    const { severities } = decisionsIn(settings);
    assert.equal(severities['missing-it-owner'], 'error');
    assert.equal(severities['missing-it-owner in campaigns/old/**'], 'info');
    assert.equal(severities['missing-it-owner in campaigns/old/2024/'], 'off');
  });
});
