/** `liaison fmt`: what it writes, what it leaves alone, and its exit codes. */
import assert from 'node:assert/strict';
import { chmodSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { SOUND, withRepository } from '../testing.ts';

const UGLY = 'team   growth "Growth"   {\nside marketing\n}\n';
const PRETTY = 'team growth "Growth" {\n  side marketing\n}\n';

describe('liaison fmt', () => {
  it('leaves alone what is in form', () =>
    withRepository(SOUND, async ({ run }) => {
      assert.deepEqual(await run(['fmt']), { code: 0, stdout: '3 files: all in form\n', stderr: '' });
      assert.equal((await run(['fmt', '--check'])).code, 0);
    }));

  it('writes in place, keeping mode, byte order mark and line ends', () =>
    withRepository(
      { 'a.campaign': UGLY, 'b.campaign': `\uFEFF${UGLY.replaceAll('\n', '\r\n')}` },
      async ({ root, run, read, list }) => {
        chmodSync(join(root, 'a.campaign'), 0o640);
        const { code, stdout } = await run(['fmt']);
        assert.deepEqual([code, stdout], [0, 'a.campaign\nb.campaign\n2 files: 2 laid out anew\n']);
        assert.equal(read('a.campaign'), PRETTY);
        assert.equal(read('b.campaign'), `\uFEFF${PRETTY.replaceAll('\n', '\r\n')}`);
        assert.equal(statSync(join(root, 'a.campaign')).mode & 0o777, 0o640);
        assert.deepEqual(list(), ['a.campaign', 'b.campaign']);
      },
    ));

  it('only says so with --check, and only in the given paths', () =>
    withRepository({ 'a.campaign': UGLY, 'b/b.campaign': UGLY }, async ({ run, read }) => {
      const { code, stdout } = await run(['fmt', '--check', 'b']);
      assert.deepEqual([code, stdout], [1, 'b/b.campaign\n1 file: 1 would change\n']);
      assert.equal(read('b/b.campaign'), UGLY);
    }));

  it('prints a patch with --diff that does the same', () =>
    withRepository({ 'a.campaign': UGLY }, async ({ run, read }) => {
      const { code, stdout } = await run(['fmt', '--diff']);
      assert.equal(code, 1);
      assert.match(stdout, /^--- a\/a.campaign\n\+\+\+ b\/a.campaign\n@@ /);
      assert.equal(applyPatch(UGLY, stdout), PRETTY);
      assert.equal(read('a.campaign'), UGLY);
    }));

  it('prints a patch exactly, and on a terminal so that it cannot do harm', () =>
    withRepository({ 'a.campaign': 'team   x "\u001B[2J" {\r\n}\r\n' }, async ({ run }) => {
      const { stdout } = await run(['fmt', '--diff']);
      assert.ok(stdout.includes('\n-team   x "\u001B[2J" {\r\n'), stdout);
      const shown = await run(['fmt', '--diff'], { terminal: true, env: { FORCE_COLOR: '1' } });
      assert.ok(shown.stdout.includes('\u001B[31m-team   x "␛[2J" {\u001B[39m\n'), shown.stdout);
    }));

  it('writes through links inside the repository only', () =>
    withRepository({ 'repo/.git/x': '', 'repo/a.md': UGLY, 'other/b.campaign': UGLY }, async (repository) => {
      symlinkSync('a.md', join(repository.root, 'repo/a.campaign'));
      symlinkSync('../other', join(repository.root, 'repo/shared'));
      const { code, stdout, stderr } = await repository.run(['fmt'], { in: 'repo' });
      assert.deepEqual([code, stdout], [2, 'a.campaign\n2 files: 1 laid out anew\n']);
      assert.equal(
        stderr,
        'error: `shared/b.campaign` is behind a link out of the repository, so it is not written\n',
      );
      assert.equal(repository.read('repo/a.md'), PRETTY);
      assert.equal(repository.read('other/b.campaign'), UGLY);
    }));

  it('reads standard input', () =>
    withRepository({}, async ({ run }) => {
      assert.deepEqual(await run(['fmt', '-'], { stdin: UGLY }), { code: 0, stdout: PRETTY, stderr: '' });
      assert.deepEqual(await run(['fmt', '-'], { stdin: '' }), { code: 0, stdout: '', stderr: '' });
      assert.equal((await run(['fmt', '--check', '-'], { stdin: UGLY })).code, 1);
      const { code, stdout } = await run(['fmt', '--diff', '-'], { stdin: UGLY });
      assert.equal(code, 1);
      assert.match(stdout, /^--- a\/stdin.campaign\n/);
      assert.equal((await run(['fmt', '-', 'x'], { stdin: UGLY })).code, 2);
    }));

  it('formats what it can read, and says what it left', () =>
    withRepository({ 'a.campaign': `${UGLY}\nteam   "unclosed {\nside it\n}\n` }, async ({ run, read }) => {
      const { code, stderr } = await run(['fmt']);
      assert.equal(code, 0);
      assert.match(stderr, /^a\.campaign: lines? \d.* cannot be read and stays? as written\n/);
      assert.ok(read('a.campaign').startsWith(PRETTY));
      assert.ok(read('a.campaign').includes('team   "unclosed {'));
    }));
});
