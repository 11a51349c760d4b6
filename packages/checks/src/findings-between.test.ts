/** Findings of two versions: known by check and declaration, whatever line they stand in and however they are worded. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, type Review, reviewOf, type SourceFile, type Workspace } from '@liaison/model';
import { catalogue } from './catalogue.ts';
import { findingsBetween, type JudgedVersion, type NameInHead } from './findings-between.ts';
import { judgeVersions } from './judge-versions.ts';
import { runChecks } from './run-checks.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const TODAY = '2026-11-01';

function judged(texts: Readonly<Record<string, string>>): JudgedVersion {
  const files = Object.entries(texts).map(([path, text]) => parseCampaignFile({ path, text }));
  const workspace = buildWorkspace([...libraryFiles(), ...files], { today: TODAY });
  return { workspace, findings: runChecks(workspace, { checks: catalogue, crash: 'throw' }) };
}

function between(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  names?: NameInHead,
) {
  const { come, gone, kept } = findingsBetween(judged(before), judged(after), names);
  const drawn = (known: typeof come) =>
    known.map(({ finding: { code, at } }) => `${code} ${at.file}:${at.span.start}`);
  return { come: drawn(come), gone: drawn(gone), kept };
}

const TEA = 'campaign tea { status draft timezone Europe/London }\n';
const HAT = 'campaign hat { status draft timezone Europe/London }\n';

describe('findings between two versions', () => {
  it('are none where text only moves', () => {
    const { come, gone, kept } = between(
      { 'a.campaign': `${TEA}${HAT}` },
      { 'a.campaign': `\n\n${HAT}\n// hm\n${TEA}` },
    );
    assert.deepEqual([come, gone], [[], []]);
    assert.ok(kept > 2);
  });

  it('stay the same in another file', () => {
    const { come, gone } = between(
      { 'a.campaign': `${TEA}${HAT}` },
      { 'a.campaign': TEA, 'b.campaign': HAT },
    );
    assert.deepEqual([come, gone], [[], []]);
  });

  it('stay the same with another figure in their words', () => {
    const text = (amount: number) =>
      `campaign tea { owner ana value ${amount} GBP per order status nowhere-${amount} }\n`;
    const { come, gone } = between({ 'a.campaign': text(4) }, { 'a.campaign': text(5) });
    assert.deepEqual([come, gone], [[], []]);
  });

  it('come and go', () => {
    const worse = `${TEA}campaign hat { status draft timezone Nowhere/Town }\n`;
    const { come, gone } = between({ 'a.campaign': `${TEA}${HAT}` }, { 'a.campaign': worse });
    assert.deepEqual([come, gone], [[`unknown-timezone a.campaign:${worse.indexOf('Nowhere')}`], []]);
    const back = between({ 'a.campaign': worse }, { 'a.campaign': `${TEA}${HAT}` });
    assert.deepEqual([back.come, back.gone], [[], come]);
  });

  it('are counted where a declaration has several of a sort, and the one that says something new is the new one', () => {
    const text = (owners: string) => `campaign tea { ${owners} status draft }\n`;
    const after = text('owner other it-owner nobody');
    const { come } = between({ 'a.campaign': text('it-owner nobody') }, { 'a.campaign': after });
    assert.deepEqual(come, [`unresolved-reference a.campaign:${after.indexOf('other')}`]);
  });

  it('of a nested declaration are its own', () => {
    const text = (first: string, second: string) =>
      `campaign tea {\n  channel a: email { ${first} }\n  channel b: email { ${second} }\n}\n`;
    const { come, gone } = between(
      { 'a.campaign': text('through nobody', '') },
      { 'a.campaign': text('', 'through nobody') },
    );
    assert.equal(come.filter((each) => each.startsWith('unresolved-reference')).length, 1);
    assert.equal(gone.filter((each) => each.startsWith('unresolved-reference')).length, 1);
  });

  it('stay with a campaign that has another name', () => {
    const { come, gone } = between(
      { 'a.campaign': TEA },
      { 'a.campaign': TEA.replace('tea', 'coffee') },
      (kind, name) => (kind === 'campaign' && name === 'tea' ? 'coffee' : name),
    );
    assert.deepEqual([come, gone], [[], []]);
  });
});

const SYSTEM = (capacity: number) =>
  `team web { side it }\nsystem shop { owner web capacity ${capacity} rps headroom 20 % visit 5 requests }\n`;

function sale(name: string, day: string, amount: number): string {
  return `campaign ${name} { status planned runs ${day} .. ${day} timezone UTC
  page p "/${name}" on shop
  channel m: email { audience ${amount}k at ${day} 09:00 over 10 min response 20 % lands-on p }
}\n`;
}

/** Without the last digits, which follow from the order of additions. */
function told({ changes, loads, signatures }: Review): unknown {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value;
  return JSON.parse(JSON.stringify({ changes, loads, signatures }, rounded));
}

describe('judging two versions', () => {
  const files = (texts: Readonly<Record<string, string>>, known?: readonly SourceFile[]) => [
    ...libraryFiles(),
    ...Object.entries(texts).map(
      ([path, text]) =>
        known?.find((file) => file.path === path && file.text === text) ?? parseCampaignFile({ path, text }),
    ),
  ];
  const own = ({ files }: Workspace) => files.filter(({ builtIn }) => !builtIn);
  const BEFORE = {
    'a.campaign': sale('a', '2026-12-01', 20),
    'b.campaign': sale('b', '2026-12-01', 20),
    'c.campaign': sale('c', '2026-12-09', 20),
    'systems.campaign': SYSTEM(400),
  };

  for (const [what, after] of Object.entries({
    'a campaign that changes': { ...BEFORE, 'a.campaign': sale('a', '2026-12-01', 900) },
    'a campaign that moves': { ...BEFORE, 'a.campaign': sale('a', '2026-12-09', 90) },
    'a campaign that is gone': { ...BEFORE, 'b.campaign': '' },
    'a system that shrinks': { ...BEFORE, 'systems.campaign': SYSTEM(3) },
    'a place that moves': { ...BEFORE, 'a.campaign': `\n\n${sale('a', '2026-12-01', 900)}` },
    'a system that takes more for a visit': {
      ...BEFORE,
      'systems.campaign': SYSTEM(400).replace('visit 5', 'visit 8'),
    },
    'a word that is new': { ...BEFORE, 'z.campaign': 'unit box "Box"\n' },
    nothing: BEFORE,
  })) {
    it(`gives the same as judging each alone: ${what}`, () => {
      const base = files(BEFORE);
      const head = files(after, base);
      const options = { checks: catalogue, today: TODAY };
      const both = judgeVersions(
        { files: base, settings: DEFAULT_SETTINGS },
        { files: head, settings: DEFAULT_SETTINGS },
        options,
      );
      assert.deepEqual(both.base.findings, judged(BEFORE).findings);
      assert.deepEqual(both.head.findings, judged(after).findings);
      assert.deepEqual(
        [both.base, both.head].map(({ workspace }) => own(workspace).map(({ path }) => path)),
        [BEFORE, after].map((texts) => Object.keys(texts)),
      );
      const { workspace, load } = both.base;
      assert.ok(load);
      assert.deepEqual(
        told(reviewOf(workspace, both.head.workspace, undefined, load)),
        told(reviewOf(judged(BEFORE).workspace, judged(after).workspace)),
      );
    });
  }

  it('looks once at files that are the same and rest on nothing that changed', () => {
    const alone = (amount: number) => sale('c', '2026-12-09', amount).replace('on shop', 'on depot');
    const before = {
      ...BEFORE,
      'c.campaign': alone(20),
      'depot.campaign': SYSTEM(400)
        .replace('system shop', 'system depot')
        .replace('team web { side it }', ''),
    };
    const base = files(before);
    const looked: string[] = [];
    const spies = catalogue.map((check) => ({
      ...check,
      run: ((subject, context, report) => {
        if (check.code === 'missing-owner') looked.push(context.file.path);
        check.run(subject as never, context, report);
      }) as (typeof check)['run'],
    }));
    const after = { ...before, 'c.campaign': alone(21) };
    judgeVersions(
      { files: base, settings: DEFAULT_SETTINGS },
      { files: files(after, base), settings: DEFAULT_SETTINGS },
      { checks: spies, today: TODAY },
    );
    const times = (path: string) => looked.filter((each) => each === path).length;
    assert.equal(times('a.campaign'), 1);
    assert.equal(times('c.campaign'), 2);
  });

  it('judges each version by its own settings', () => {
    const base = files(BEFORE);
    const { severity, parameters } = DEFAULT_SETTINGS;
    const both = judgeVersions(
      { files: base, settings: DEFAULT_SETTINGS },
      { files: base, settings: { severity: new Map([...severity, ['missing-owner', 'off']]), parameters } },
      { checks: catalogue, today: TODAY },
    );
    const owners = ({ findings }: JudgedVersion) =>
      findings.filter(({ code }) => code === 'missing-owner').length;
    assert.deepEqual([owners(both.base), owners(both.head)], [3, 0]);
  });
});
