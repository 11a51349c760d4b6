/** The document of a review: the verdict, who is named, places as people count, and the published form. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, reviewOf } from '@liaison/model';
import { catalogue } from './catalogue.ts';
import { reviewDocument } from './review-json.ts';
import { type ReviewDocument, reviewSchema } from './review-schema.ts';
import { runChecks } from './run-checks.ts';

type Texts = Readonly<Record<string, string>>;

const ORG = `team growth { side marketing }
team platform { side it }
person ana { team growth signs-for marketing }
person tom { team platform signs-for it }
system shop {
  owner platform
  capacity 60 rps tested 2026-10-01 "https://tests.example/1"
  headroom 20 %
  baseline 5 rps
  visit 6 requests staying 4 min
}
`;

const TEA = `campaign tea "Tea weeks" {
  owner ana
  it-owner tom
  status planned
  runs 2026-12-01 .. 2026-12-10
  timezone Europe/London
  page landing "/tea" on shop
  channel mail: email {
    audience 40k people
    at 2026-12-02 10:00 over 4 h
    response 3 %
    lands-on landing
  }
  approval marketing by ana on 2026-10-20
  approval it by tom on 2026-10-21
}
`;

const BEFORE: Texts = { 'org.campaign': ORG, 'tea.campaign': TEA };

function version(texts: Texts) {
  const files = Object.entries(texts).map(([path, text]) => parseCampaignFile({ path, text }));
  const workspace = buildWorkspace([...libraryFiles(), ...files], { today: '2026-11-01' });
  return { workspace, findings: runChecks(workspace, { checks: catalogue, crash: 'throw' }) };
}

/** Holds the published form of whatever it makes. */
function documentOf(before: Texts, after: Texts, ref?: string): ReviewDocument {
  const [base, head] = [version(before), version(after)];
  const document = reviewDocument({
    base: { ...base, ref: 'main', commit: 'a'.repeat(40) },
    head: ref === undefined ? head : { ...head, ref, commit: 'b'.repeat(40) },
    review: reviewOf(base.workspace, head.workspace),
    firstSeen: { known: true, days: new Map([['tea.campaign', '2026-10-01']]) },
    notes: ['A note'],
  });
  assert.deepEqual(reviewSchema.parse(document), document);
  return document;
}

function edited(edit: (text: string) => string): Texts {
  return { ...BEFORE, 'tea.campaign': edit(TEA) };
}

describe('document of a review', () => {
  it('says that nothing matters where nothing does', () => {
    const { verdict, changes, loads, campaigns, findings, notes } = documentOf(
      BEFORE,
      edited((text) => `// Order and layout\n${text.replace('"Tea weeks"', '"Weeks of tea"')}`),
    );
    assert.deepEqual([verdict.level, verdict.breaking, verdict.newErrors], ['none', 0, 0]);
    assert.deepEqual([changes, loads, campaigns, findings.new, findings.gone], [[], [], [], [], []]);
    assert.ok(findings.kept > 0);
    assert.deepEqual(notes, ['A note']);
  });

  it('names the versions, and counts what belongs to the repository', () => {
    const { base, head, today } = documentOf(BEFORE, { ...BEFORE, 'hat.campaign': 'campaign hat { }\n' });
    assert.deepEqual(base, { ref: 'main', commit: 'a'.repeat(40), files: 2, campaigns: 1, systems: 1 });
    assert.deepEqual(head, { ref: null, commit: null, files: 3, campaigns: 2, systems: 1 });
    assert.equal(today, '2026-11-01');
    assert.equal(documentOf(BEFORE, BEFORE, 'work').head.ref, 'work');
  });

  it('is as bad as the worst change, and says what waits for whom', () => {
    const { verdict, changes, signatures } = documentOf(
      BEFORE,
      edited((text) => text.replace('40k people', '400k people').replace('2026-12-10', '2026-12-12')),
    );
    assert.equal(verdict.level, 'breaking');
    assert.equal(verdict.breaking, changes.filter(({ level }) => level === 'breaking').length);
    assert.equal(verdict.warnings, changes.filter(({ level }) => level === 'warning').length);
    assert.equal(verdict.informations, changes.filter(({ level }) => level === 'information').length);
    assert.deepEqual(verdict.waitingFor, [{ role: 'it', campaigns: ['tea'] }]);
    assert.deepEqual(
      signatures.find(({ role }) => role === 'it'),
      { campaign: 'tea', role: 'it', state: 'stale', person: 'tom' },
    );
  });

  it('points at both versions, counting from 1', () => {
    const { changes } = documentOf(
      BEFORE,
      edited((text) => `\n${text.replace('40k people', '400k people')}`),
    );
    const audience = changes.find(({ code }) => code === 'audience-raised');
    assert.deepEqual(audience?.base, {
      file: 'tea.campaign',
      line: 9,
      column: 14,
      endLine: 9,
      endColumn: 24,
    });
    assert.deepEqual(audience?.head, {
      file: 'tea.campaign',
      line: 10,
      column: 14,
      endLine: 10,
      endColumn: 25,
    });
    assert.deepEqual([audience?.before, audience?.after], ['40000 people', '400000 people']);
  });

  it('knows a campaign by its older name', () => {
    const { campaigns, changes } = documentOf(
      BEFORE,
      edited((text) => text.replace('campaign tea', 'campaign tea-weeks')),
    );
    assert.deepEqual(
      campaigns.map(({ name, change, before }) => [name, change, before?.name]),
      [['tea-weeks', 'renamed', 'tea']],
    );
    assert.ok(!changes.some(({ code }) => code === 'campaign-removed'));
  });

  it('tells campaigns that come and go', () => {
    const hat = TEA.replaceAll('tea', 'hat').replace('Tea weeks', 'Hats').replace('12-10', '12-24');
    const there = { ...BEFORE, 'hat.campaign': hat };
    const [added] = documentOf(BEFORE, there).campaigns;
    assert.deepEqual(
      [added?.change, added?.before, added?.status, added?.launch, added?.owner, added?.itOwner],
      ['added', null, 'planned', '2026-12-01', 'ana', 'tom'],
    );
    assert.deepEqual(added?.at, { file: 'hat.campaign', line: 1, column: 10, endLine: 1, endColumn: 13 });
    const [removed] = documentOf(there, BEFORE).campaigns;
    assert.deepEqual(
      [removed?.change, removed?.status, removed?.at, removed?.before],
      ['removed', null, null, { name: 'hat', status: 'planned', launch: '2026-12-01' }],
    );
  });

  it('tells findings that come and go, each in its own version', () => {
    const without = edited((text) => text.replace('  it-owner tom\n', ''));
    const there = documentOf(BEFORE, without);
    const found = there.findings.new.find(({ code }) => code === 'missing-it-owner');
    assert.deepEqual([found?.severity, found?.at.line], ['error', 1]);
    assert.ok(there.verdict.newErrors > 0);
    const back = documentOf(without, BEFORE);
    assert.ok(back.findings.gone.some(({ fingerprint }) => fingerprint === found?.fingerprint));
    assert.equal(back.verdict.newErrors, 0);
  });

  it('tells the load before and after, with a computed fix where it does not fit', () => {
    const { loads, verdict } = documentOf(
      BEFORE,
      edited((text) => text.replace('40k people', '8M people')),
    );
    const [load] = loads;
    assert.equal(load?.system, 'shop');
    assert.equal(load?.owner, 'platform');
    assert.equal(load?.usable, 48);
    assert.equal(load?.tested, '2026-10-01');
    assert.ok((load?.before?.rate ?? 0) < 48 && (load?.after?.rate ?? 0) > 48);
    assert.equal(load?.fits, false);
    assert.deepEqual(verdict.doesNotFit, ['shop']);
    assert.deepEqual(
      load?.changed.map(({ campaign }) => campaign),
      ['tea'],
    );
    assert.equal(load?.fix?.file, 'tea.campaign');
    assert.equal(load?.timezone, 'Europe/London');
  });

  it('says since when IT could see what changed', () => {
    const { involvement } = documentOf(
      BEFORE,
      edited((text) => text.replace('40k people', '50k people')),
    );
    assert.deepEqual(involvement.changed, [
      { campaign: 'tea', seen: '2026-10-01', launch: '2026-12-01', days: 61 },
    ]);
  });
});
