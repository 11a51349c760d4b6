/** `liaison fmt`: what it writes, what it leaves alone, and its exit codes. */
import assert from 'node:assert/strict';
import { chmodSync, statSync } from 'node:fs';
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

  it('reads standard input', () =>
    withRepository({}, async ({ run }) => {
      assert.deepEqual(await run(['fmt', '-'], { stdin: UGLY }), { code: 0, stdout: PRETTY, stderr: '' });
      assert.deepEqual(await run(['fmt', '-'], { stdin: '' }), { code: 0, stdout: '', stderr: '' });
      assert.equal((await run(['fmt', '--check', '-'], { stdin: UGLY })).code, 1);
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
