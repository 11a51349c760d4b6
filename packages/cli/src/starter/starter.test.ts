/** What Liaison writes itself passes its own checks. */
import assert from 'node:assert/strict';
import { SOUND, withRepository } from '../testing.ts';
import { templates } from './templates.ts';

const CLEAN = /: nothing found\n$/;

describe('liaison init', () => {
  for (const today of ['2026-11-01', '2028-02-29', '2031-07-16']) {
    it(`writes a repository without findings on ${today}`, () =>
      withRepository({}, async ({ run, list }) => {
        const init = await run(['init', 'mine'], { today });
        assert.equal(init.code, 0, init.stderr);
        assert.match(init.stdout, /Next: cd mine && liaison check\n$/);
        assert.ok(list().includes('mine/.github/workflows/liaison.yml'));
        const check = await run(['check', 'mine', '--max-warnings', '0'], { today });
        assert.equal(check.code, 0, check.stdout + check.stderr);
        assert.match(check.stdout, CLEAN);
        assert.equal((await run(['fmt', '--check', 'mine'], { today })).code, 0);
      }));
  }

  it('overwrites nothing unless it is forced to', () =>
    withRepository({ 'README.md': 'mine' }, async ({ run, read, list }) => {
      const { code, stderr } = await run(['init']);
      assert.equal(code, 2);
      assert.match(stderr, /`README.md` is there already, so nothing is written/);
      assert.deepEqual(list(), ['README.md']);
      assert.equal((await run(['init', '--force'])).code, 0);
      assert.notEqual(read('README.md'), 'mine');
    }));
});

describe('liaison new campaign', () => {
  for (const { name } of templates) {
    it(`writes ${name} without findings into a repository that has what it needs`, () =>
      withRepository(SOUND, async ({ run }) => {
        const { code, stdout } = await run(['new', 'campaign', 'autumn-sale', '--from', name]);
        assert.deepEqual([code, stdout], [0, 'campaigns/autumn-sale.campaign\n']);
        const check = await run(['check', 'campaigns/autumn-sale.campaign', '--max-warnings', '0']);
        assert.equal(check.code, 0, check.stdout);
        assert.match(check.stdout, CLEAN);
        assert.equal((await run(['fmt', '--check'])).code, 0);
      }));
  }

  it('fills in people, system and budget', () =>
    withRepository(SOUND, async ({ run, read }) => {
      await run(['new', 'campaign', 'autumn-sale'], { in: 'org' });
      const text = read('campaigns/autumn-sale.campaign');
      for (const part of [
        /"Autumn sale"/,
        /owner +ana/,
        /it-owner +tom/,
        /on web-shop/,
        /web-shop 15 rps/,
        /Europe\/London/,
      ]) {
        assert.match(text, part);
      }
    }));

  it('leaves gaps that the checks point at where the repository has nobody', () =>
    withRepository({}, async ({ run, read }) => {
      assert.equal((await run(['new', 'campaign', 'lonely'])).code, 0);
      assert.match(read('campaigns/lonely.campaign'), /^ {2}it-owner$/m);
      const check = await run(['check']);
      assert.equal(check.code, 1);
      assert.doesNotMatch(check.stdout, /\[(syntax|unresolved-reference)\]/);
      assert.match(check.stdout, /it-owner/);
    }));

  it('refuses names, templates and files that are taken', () =>
    withRepository(SOUND, async ({ run }) => {
      for (const name of ['Spring', '../spring', 'a/b', 'spring sale', '-x', 'con.campaign', '', '1st']) {
        const { code, stderr } = await run(['new', 'campaign', '--', name]);
        assert.equal(code, 2, name);
        assert.match(stderr, /is no name for a campaign/);
      }
      assert.match(
        (await run(['new', 'campaign', 'spring'])).stderr,
        /`spring` is in `campaigns\/spring.campaign`/,
      );
      const template = await run(['new', 'campaign', 'x', '--from', 'mailling']);
      assert.match(template.stderr, /Did you mean `mailing`\?/);
    }));
});
