/** `liaison check` as a user sees it. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { SOUND, UNSOUND, withRepository } from '../testing.ts';

const CONTROL_SEQUENCE = '\u001B[';

describe('liaison check', () => {
  it('passes a sound repository', () =>
    withRepository(SOUND, async ({ run }) => {
      assert.deepEqual(await run(['check']), {
        code: 0,
        stdout: '3 files, 1 campaign: nothing found\n',
        stderr: '',
      });
    }));

  it('shows a finding with its line, what to do, and the fixes', () =>
    withRepository(UNSOUND, async ({ run }) => {
      const { code, stdout } = await run(['check', '--only', 'missing-it-owner']);
      assert.equal(code, 1);
      assert.equal(
        stdout,
        [
          'error[missing-it-owner]: Campaign `spring` names no IT owner',
          ' --> campaigns/spring.campaign:1:10',
          '  |',
          '1 | campaign spring "Spring sale" {',
          '  |          ^^^^^^',
          '  |',
          '  = help: Add `it-owner` with a person of an IT team: whoever IT should call, and who answers for the load',
          '  = fix: Name `tom` as IT owner',
          '',
          '3 files, 1 campaign: 1 error',
          '',
        ].join('\n'),
      );
    }));

  it('reads the whole repository for a path, and shows the path only', () =>
    withRepository(UNSOUND, async ({ run }) => {
      const people = await run(['check', 'people.campaign'], { in: 'org' });
      assert.deepEqual([people.code, people.stdout], [0, '1 file, 0 campaigns: nothing found\n']);
      const campaigns = await run(['check', '../campaigns'], { in: 'org' });
      assert.equal(campaigns.code, 1);
      assert.doesNotMatch(campaigns.stdout, /unresolved/);
    }));

  it('leaves a repository inside of it alone, and says so', () =>
    withRepository(
      {
        ...SOUND,
        'more/liaison.config.json': '{}',
        'more/x.campaign': UNSOUND['campaigns/spring.campaign'] ?? '',
      },
      async ({ run }) => {
        const outer = await run(['check']);
        assert.deepEqual([outer.code, outer.stdout], [0, '3 files, 1 campaign: nothing found\n']);
        assert.equal(
          outer.stderr,
          'warning: `more` has a `liaison.config.json`: not checked, run `liaison check more`\n',
        );
        const inner = await run(['check', 'more']);
        assert.deepEqual([inner.code, inner.stderr], [1, '']);
      },
    ));

  it('counts warnings against --max-warnings', () =>
    withRepository(
      {
        ...UNSOUND,
        'liaison.config.json': '{ "severity": { "missing-it-owner": "warning" } }',
      },
      async ({ run }) => {
        assert.equal((await run(['check'])).code, 0);
        assert.equal((await run(['check', '--max-warnings', '1'])).code, 0);
        assert.equal((await run(['check', '--max-warnings', '0'])).code, 1);
        assert.equal((await run(['check', '--max-warnings', 'none'])).code, 2);
        const quiet = await run(['check', '--quiet']);
        assert.equal(quiet.stdout, '3 files, 1 campaign: 1 warning\n');
        const report = JSON.parse((await run(['check', '--quiet', '--format', 'json'])).stdout);
        const summary = { files: 3, campaigns: 1, errors: 0, warnings: 1, infos: 0 };
        assert.deepEqual(report, { version: 1, findings: [], summary });
      },
    ));

  it('refuses codes, dates, formats and paths that are none', () =>
    withRepository({ ...SOUND, 'notes.txt': '' }, async ({ run }) => {
      const only = await run(['check', '--only', 'missing-it-ownr']);
      assert.equal(only.code, 2);
      assert.match(
        only.stderr,
        /There is no check `missing-it-ownr`\nhelp: Did you mean `missing-it-owner`\?/,
      );
      for (const args of [
        ['--today', '2026-02-30'],
        ['--format', 'xml'],
        ['nowhere'],
        ['notes.txt'],
        ['--only', ','],
      ]) {
        const { code, stderr, stdout } = await run(['check', ...args]);
        assert.equal(code, 2, args.join(' '));
        assert.match(stderr, /^error: /);
        assert.equal(stdout, '');
      }
    }));

  it('refuses paths in two repositories', () =>
    withRepository(
      {
        'a/liaison.config.json': '{}',
        'a/a.campaign': '',
        'b/liaison.config.json': '{}',
        'b/b.campaign': '',
      },
      async ({ run }) => {
        const { code, stderr } = await run(['check', 'a', 'b']);
        assert.equal(code, 2);
        assert.match(stderr, /`a` and `b` are in different repositories/);
      },
    ));

  it('points at what is wrong in the configuration', () =>
    withRepository(
      { ...SOUND, 'liaison.config.json': '{\n  // ours\n  "severty": {},\n}' },
      async ({ run }) => {
        const { code, stderr } = await run(['check']);
        assert.equal(code, 2);
        assert.match(
          stderr,
          /^error: Unknown key `severty`; did you mean `severity`\?\n {3}--> liaison.config.json:3:3\n {3}3 \| {3}"severty": \{\},\n {5}\| {3}\^{9}\n\nerror: `liaison.config.json` cannot be used as it stands\n$/,
        );
      },
    ));

  it('goes on past files that cannot be read, and ends with exit code 2', () =>
    withRepository(
      {
        ...UNSOUND,
        'org/latin.campaign': Buffer.from([0x2f, 0x2f, 0x20, 0xe9, 0x0a]),
        'org/wide.campaign': Buffer.from('\uFEFFteam', 'utf16le'),
      },
      async ({ root, run }) => {
        symlinkSync('nowhere', join(root, 'org/gone.campaign'));
        const { code, stdout, stderr } = await run(['check']);
        assert.equal(code, 2);
        assert.match(stdout, /error\[missing-it-owner\]/);
        assert.match(stderr, /`org\/latin.campaign` is not UTF-8: byte 3 fits nowhere/);
        assert.match(stderr, /`org\/wide.campaign` is UTF-16: save it as UTF-8/);
        assert.match(stderr, /`org\/gone.campaign` is a link that leads nowhere/);
      },
    ));

  it('survives loops of links and folders that look like files', () =>
    withRepository(SOUND, async ({ root, run }) => {
      symlinkSync('..', join(root, 'org/loop'));
      symlinkSync('../org', join(root, 'campaigns/also-org'));
      mkdirSync(join(root, 'x.campaign'));
      const { code, stdout } = await run(['check']);
      assert.deepEqual([code, stdout], [0, '3 files, 1 campaign: nothing found\n']);
      const linked = await run(['check', 'campaigns/also-org']);
      assert.equal(linked.stdout, '2 files, 0 campaigns: nothing found\n');
    }));

  it('does not count a byte order mark as a column', () =>
    withRepository(
      {
        ...UNSOUND,
        'campaigns/spring.campaign': `\uFEFF${UNSOUND['campaigns/spring.campaign']}`.replaceAll('\n', '\r\n'),
      },
      async ({ run }) => {
        const { stdout } = await run(['check', '--only', 'missing-it-owner']);
        assert.match(stdout, /--> campaigns\/spring.campaign:1:10\n/);
        assert.doesNotMatch(stdout, /\r/);
      },
    ));

  it('colours on a terminal unless it is told not to', () =>
    withRepository(UNSOUND, async ({ run }) => {
      const colored = async (terminal: boolean, env: Record<string, string>) =>
        (await run(['check'], { terminal, env })).stdout.includes(CONTROL_SEQUENCE);
      assert.equal(await colored(true, {}), true);
      assert.equal(await colored(true, { NO_COLOR: '1' }), false);
      assert.equal(await colored(true, { TERM: 'dumb' }), false);
      assert.equal(await colored(true, { FORCE_COLOR: '0' }), false);
      assert.equal(await colored(false, {}), false);
      assert.equal(await colored(false, { FORCE_COLOR: '1' }), true);
    }));

  it('shows control characters of a file instead of sending them to the terminal', () =>
    withRepository(
      { ...SOUND, 'org/evil.campaign': 'team x "\u001B[2J" { side marketng }\n' },
      async ({ run }) => {
        const { stdout } = await run(['check']);
        assert.ok(!stdout.includes(CONTROL_SEQUENCE));
        assert.match(stdout, /␛\[2J/);
      },
    ));

  it('applies safe fixes and keeps the byte order mark', () =>
    withRepository(
      {
        ...SOUND,
        'campaigns/spring.campaign': `\uFEFF${SOUND['campaigns/spring.campaign']}`.replace(
          '  status   planned\n',
          '',
        ),
      },
      async ({ run, read }) => {
        const { code, stderr } = await run(['check', '--fix']);
        assert.equal(code, 0);
        assert.equal(stderr, 'Applied 1 fix in 1 file\n');
        assert.match(
          read('campaigns/spring.campaign'),
          /^\uFEFFcampaign spring .*\n(.*\n)*\s+status\s+planned\n/,
        );
        const again = await run(['check', '--fix']);
        assert.equal(again.stderr, '');
      },
    ));

  it('applies fixes that touch each other one after the other', () =>
    withRepository(
      {
        ...SOUND,
        'org/people.campaign': (SOUND['org/people.campaign'] ?? '').replace(
          'person ana',
          '// allow person-without-team, shared-mailbox-person until 2026-12-01 by ana: she is new\nperson ana',
        ),
      },
      async ({ run, read }) => {
        const { code, stderr } = await run(['check', '--fix']);
        assert.deepEqual([code, stderr], [0, 'Applied 2 fixes in 1 file\n']);
        assert.equal(read('org/people.campaign'), SOUND['org/people.campaign']);
      },
    ));

  it('fixes only the given paths', () => {
    const unfinished = (name: string) => `campaign ${name} {\n}\n`;
    return withRepository(
      { 'a.campaign': unfinished('spring'), 'b.campaign': unfinished('summer') },
      async ({ run, read }) => {
        const { stderr } = await run(['check', '--fix', 'a.campaign']);
        assert.equal(stderr, 'Applied 1 fix in 1 file\n');
        assert.match(read('a.campaign'), /status planned/);
        assert.equal(read('b.campaign'), unfinished('summer'));
      },
    );
  });

  it('fixes nothing behind a link out of the repository', () =>
    withRepository(
      { 'repo/.git/x': '', 'other/a.campaign': 'campaign spring {\n}\n' },
      async ({ root, run, read }) => {
        symlinkSync('../other', join(root, 'repo/shared'));
        const { code, stdout, stderr } = await run(['check', '--fix'], { in: 'repo' });
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /^error: `shared\/a.campaign` is behind a link out of the repository/);
        assert.equal(read('other/a.campaign'), 'campaign spring {\n}\n');
      },
    ));
});
