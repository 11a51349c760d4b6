/** Holds the engine to its word: places, severities, allow comments, crashes. */
import assert from 'node:assert/strict';
import { parseCampaignFile } from '@liaison/language';
import { buildWorkspace } from '@liaison/model';
import { severityOf } from './decided-severity.ts';
import { type Check, defineCheck } from './define-check.ts';
import { checkFile, checkFilesInSteps, type RunOptions, runChecks } from './run-checks.ts';
import { DEFAULT_PARAMETERS, DEFAULT_SETTINGS, type Settings } from './settings.ts';

const noOwner = defineCheck({
  code: 'no-owner',
  category: 'people',
  severity: 'error',
  on: 'campaign',
  formerly: ['ownerless'],
  message: (data: { name: string }) => `Campaign \`${data.name}\` has no owner`,
  help: 'Name one',
  run(campaign, _context, report) {
    if (!campaign.owner) report({ at: campaign.nameSpan, data: { name: campaign.name } });
  },
});

const everyStatement = defineCheck({
  code: 'every-statement',
  category: 'hygiene',
  severity: 'info',
  on: 'declaration',
  message: (keyword: string) => `A statement \`${keyword}\``,
  help: (keyword) => `Leave \`${keyword}\` alone`,
  run(declaration, _context, report) {
    for (const { keyword, keywordSpan } of declaration.statements) report({ at: keywordSpan, data: keyword });
  },
});

const neverAllowed = defineCheck({
  code: 'never-allowed',
  category: 'syntax',
  severity: 'error',
  on: 'campaign',
  allowable: false,
  message: () => 'This cannot be allowed',
  help: 'Mend it',
  run: (campaign, _context, report) => report({ at: campaign.nameSpan, data: undefined }),
});

const crashing = defineCheck({
  code: 'crashing',
  category: 'syntax',
  severity: 'error',
  on: 'file',
  message: () => 'Never said',
  help: 'Never said',
  run() {
    throw new Error('the disk is round');
  },
});

const unusedCodes = defineCheck({
  code: 'unused-codes',
  category: 'allowing',
  severity: 'warning',
  on: 'allow',
  message: (data: { unused: readonly string[] }) => `Unused: ${data.unused.join(' ')}`,
  help: 'Remove them',
  run({ allow, used }, _context, report) {
    const unused = allow.codes.map(({ value }) => value).filter((code) => !used.has(code));
    if (unused.length > 0) report({ at: allow.span, data: { unused } });
  },
});

describe('runChecks', () => {
  it('fills in message, help and place', () => {
    const [finding] = run('campaign spring { it-owner tom }', { checks: [noOwner] });
    assert.deepEqual(finding, {
      code: 'no-owner',
      severity: 'error',
      message: 'Campaign `spring` has no owner',
      help: 'Name one',
      at: { file: 'a.campaign', span: { start: 9, end: 15 } },
      related: [],
      fixes: [],
    });
  });

  it('gives the findings of a file in the order of their places, then by code', () => {
    const text = 'campaign b { status planned\n it-owner tom }\ncampaign a { status planned }';
    const found = run(text, { checks: [everyStatement, noOwner, neverAllowed] });
    assert.deepEqual(
      found.map(({ code, at }) => [code, at.span.start]),
      [
        ['never-allowed', 9],
        ['no-owner', 9],
        ['every-statement', 13],
        ['every-statement', 29],
        ['never-allowed', 53],
        ['no-owner', 53],
        ['every-statement', 57],
      ],
    );
  });

  it('reports into files that are not built in, one after another', () => {
    const files = [
      parseCampaignFile({ path: 'b.campaign', text: 'campaign b' }),
      parseCampaignFile({ path: 'a.campaign', text: 'campaign a' }),
      parseCampaignFile({ path: 'library', text: 'campaign c', builtIn: true }),
    ];
    const workspace = buildWorkspace(files, { today: '2026-11-01' });
    const found = runChecks(workspace, { checks: [noOwner] });
    assert.deepEqual(
      found.map(({ at }) => at.file),
      ['a.campaign', 'b.campaign'],
    );
  });

  it('keeps only the codes that are asked for, and still knows which comments the others use', () => {
    const text = '// allow no-owner until 2026-12-01 by tom: later\ncampaign a { status planned }';
    const checks = [noOwner, everyStatement, unusedCodes];
    assert.deepEqual(codes(text, { checks, only: new Set(['every-statement']) }), ['every-statement']);
    assert.deepEqual(codes(text, { checks, only: new Set(['unused-codes']) }), []);
  });

  describe('a check that crashes', () => {
    it('is reported as a defect of ours, and the others go on', () => {
      const found = run('campaign a', { checks: [crashing, noOwner] });
      assert.deepEqual(
        found.map(({ code }) => code),
        ['internal-error', 'no-owner'],
      );
      assert.match(found[0]?.message ?? '', /`crashing`.*defect of Liaison/);
      assert.match(found[0]?.help ?? '', /the disk is round/);
    });

    it('crashes the run where tests ask for it', () => {
      assert.throws(() => run('campaign a', { checks: [crashing], crash: 'throw' }), /the disk is round/);
    });
  });

  describe('where the parser lost its way', () => {
    const broken = 'campaign a {\n  channel b: email\n    at 2026-11-27\n  }\n  it-owner tom\n}\ncampaign c';

    it('keeps findings about other places', () => {
      assert.deepEqual(
        run(broken, { checks: [everyStatement] }).map(({ message }) => message),
        ['A statement `channel`'],
      );
    });

    it('says of nothing that it is missing, unless that cannot be allowed', () => {
      assert.deepEqual(codes(broken, { checks: [noOwner, neverAllowed] }), [
        'never-allowed',
        'never-allowed',
        'no-owner',
      ]);
    });
  });

  it('says of nothing that it is missing where a line cannot be understood', () => {
    assert.deepEqual(codes('campaign a { ownr tom }', { checks: [noOwner] }), []);
    assert.deepEqual(codes('campaign a { page p { vist 2 } }', { checks: [noOwner] }), ['no-owner']);
  });

  describe('severities', () => {
    it('are those of the checks by default', () => {
      assert.equal(severityOf(everyStatement, DEFAULT_SETTINGS), 'info');
    });

    it('are set by code, by a former code, or by category; the code wins', () => {
      assert.equal(severityOf(noOwner, settings({ 'no-owner': 'warning' })), 'warning');
      assert.equal(severityOf(noOwner, settings({ ownerless: 'warning' })), 'warning');
      assert.equal(severityOf(noOwner, settings({ people: 'info' })), 'info');
      assert.equal(severityOf(noOwner, settings({ people: 'info', 'no-owner': 'warning' })), 'warning');
    });

    it('reach the findings', () => {
      const [finding] = run('campaign a', { checks: [noOwner], settings: settings({ people: 'warning' }) });
      assert.equal(finding?.severity, 'warning');
    });

    it('may be off, for a check or for a category', () => {
      const checks = [noOwner, crashing];
      assert.deepEqual(
        codes('campaign a', { checks, settings: settings({ 'no-owner': 'off', syntax: 'off' }) }),
        [],
      );
    });
  });

  describe('allow comments', () => {
    const comment = '// allow no-owner until 2026-12-01 by tom: we look for one';
    const checks = [noOwner, everyStatement, neverAllowed, unusedCodes];
    const found = (text: string) =>
      codes(text, { checks: [noOwner, unusedCodes], settings: DEFAULT_SETTINGS });

    it('silence what stands on the line below', () => {
      assert.deepEqual(found(`${comment}\ncampaign a`), []);
      assert.deepEqual(found(`${comment}\n\ncampaign a`), []);
    });

    it('silence what stands on their own line', () => {
      const text =
        'campaign a {\n  it-owner tom // allow every-statement until 2026-12-01 by tom: fine\n  status planned\n}';
      assert.deepEqual(
        run(text, { checks: [everyStatement] }).map(({ message }) => message),
        ['A statement `status`'],
      );
    });

    it('silence a whole block that they stand above, and nothing behind it', () => {
      const allow = '// allow every-statement until 2026-12-01 by tom: fine';
      const text = `${allow}\ncampaign a {\n  it-owner tom\n  page p "/p" on s {\n    language de\n  }\n}\ncampaign b {\n  status planned\n}`;
      assert.deepEqual(
        run(text, { checks: [everyStatement] }).map(({ message }) => message),
        ['A statement `status`'],
      );
    });

    it('silence a line of a block that has no name', () => {
      const text =
        'campaign a {\n  contingency {\n    // allow second-lines until 2026-12-01 by tom: fine\n    when a above 1 % of capacity, do "x"\n  }\n  status planned\n}';
      const file = parseCampaignFile({ path: 'a.campaign', text });
      const [allow] = file.allows;
      assert.equal(
        text.slice(allow?.covers?.start, allow?.covers?.end),
        'when a above 1 % of capacity, do "x"',
      );
    });

    it('count under a former code', () => {
      assert.deepEqual(found(`${comment.replace('no-owner', 'ownerless')}\ncampaign a`), []);
    });

    it('do not count above another line', () => {
      assert.deepEqual(found(`${comment}\nteam t\ncampaign a`), ['unused-codes', 'no-owner']);
    });

    it('do not count when they are incomplete, but are not unused then', () => {
      for (const part of [' until 2026-12-01', ' by tom', ': we look for one']) {
        assert.deepEqual(found(`${comment.replace(part, '')}\ncampaign a`), ['no-owner'], part);
      }
      assert.deepEqual(found(`${comment.replace('2026-12-01', '2026-12-32')}\ncampaign a`), ['no-owner']);
    });

    it('do not count with a placeholder for a reason, by the settings of their file', () => {
      const text = (why: string) => `${comment.replace('we look for one', why)}\ncampaign a`;
      for (const why of ['reason', '"Reason".', 'TBD', 'TBC …', 'reason: lorem ipsum', '–']) {
        assert.deepEqual(found(text(why)), ['no-owner'], why);
      }
      for (const why of ['TBD by the board', 'for a good reason', 'todo']) {
        assert.deepEqual(found(text(why)), [], why);
      }
      const parameters = { ...DEFAULT_PARAMETERS, placeholders: ['todo'] };
      const settings = { ...DEFAULT_SETTINGS, parameters };
      const left = (why: string) => run(text(why), { checks, settings }).map(({ code }) => code);
      assert.ok(left('todo').includes('no-owner'));
      assert.ok(!left('TBD').includes('no-owner'));
    });

    it('count until the end of their day', () => {
      assert.deepEqual(found(`${comment.replace('2026-12-01', '2026-11-01')}\ncampaign a`), []);
      assert.deepEqual(found(`${comment.replace('2026-12-01', '2026-10-31')}\ncampaign a`), ['no-owner']);
    });

    it('never silence a check that must not be allowed', () => {
      const text = `${comment.replace('no-owner', 'never-allowed')}\ncampaign a`;
      assert.ok(codes(text, { checks }).includes('never-allowed'));
    });

    it('tell checks on comments what they silenced', () => {
      const text = `// allow no-owner, every-statement until 2026-12-01 by tom: fine\ncampaign a`;
      const messages = run(text, { checks }).flatMap(({ code, message }) =>
        code === 'unused-codes' ? message : [],
      );
      assert.deepEqual(messages, ['Unused: every-statement']);
    });
  });

  describe('in steps', () => {
    const file = parseCampaignFile({ path: 'a.campaign', text: 'campaign a { title "A" }' });
    const workspace = buildWorkspace([file], { today: '2026-09-30' });
    const counting = (category: Check['category'], isDue: () => boolean) => {
      let done = 0;
      const check = { ...noOwner, category, run: () => void done++ };
      const checks = Array.from({ length: 60 }, () => check);
      const steps: number[] = [];
      for (const _ of checkFilesInSteps([file], workspace, { checks, isDue })) steps.push(done);
      return { steps, done };
    };

    it('asks after some checks whether a step is to end, and after each that adds loads up', () => {
      assert.deepEqual(counting('people', () => true).steps, [25, 50]);
      assert.equal(counting('capacity', () => true).steps.length, 60);
    });

    it('goes on where it need not end', () => {
      assert.deepEqual(
        counting('capacity', () => false),
        { steps: [], done: 60 },
      );
    });

    it('has one step if nobody says when', () => {
      assert.deepEqual([...checkFilesInSteps([file], workspace, { checks: [everyStatement] })], []);
    });
  });

  it('checks one file with the others at hand', () => {
    const files = ['a', 'b'].map((name) =>
      parseCampaignFile({ path: `${name}.campaign`, text: `campaign ${name}` }),
    );
    const workspace = buildWorkspace(files, { today: '2026-11-01' });
    const [, second] = workspace.files;
    assert.ok(second);
    const found = checkFile(second, workspace, { checks: [noOwner] });
    assert.deepEqual(
      found.map(({ message }) => message),
      ['Campaign `b` has no owner'],
    );
  });
});

function run(text: string, options: RunOptions) {
  const file = parseCampaignFile({ path: 'a.campaign', text });
  return runChecks(buildWorkspace([file], { today: '2026-11-01' }), options);
}

function codes(text: string, options: { checks: readonly Check[] } & Partial<RunOptions>): string[] {
  return run(text, options).map(({ code }) => code);
}

function settings(severities: Record<string, 'error' | 'warning' | 'info' | 'off'>): Settings {
  return { ...DEFAULT_SETTINGS, severity: new Map(Object.entries(severities)) };
}
