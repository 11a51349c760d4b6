/** What Liaison writes itself passes its own checks. */
import assert from 'node:assert/strict';
import { templates } from '@liaison/repository';
import { SOUND, withRepository } from '../testing.ts';

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

describe('liaison init where it cannot be', () => {
  it('says what is in the way', () =>
    withRepository({ file: '' }, async ({ run, list }) => {
      for (const args of [['file'], ['file', '--force']]) {
        const { code, stderr } = await run(['init', ...args]);
        assert.deepEqual([code, stderr], [2, 'error: `file` is not a folder\n']);
      }
      const below = await run(['init', 'file/below']);
      assert.equal(below.code, 2);
      assert.match(below.stderr, /^error: `.*` cannot be written \(E[A-Z]+\)\n$/);
      assert.deepEqual(list(), ['file']);
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
      const firstDay = /^ {2}runs +(\S+) \.\./m.exec(text)?.[1];
      assert.equal(firstDay, '2026-12-14', 'the first Monday in six weeks');
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

  it('sends from the list and through the vendor that the repository has', () =>
    withRepository(
      {
        ...SOUND,
        'org/lists.campaign':
          'list hired {\n  size 9k\n  belongs-to post-office\n}\nlist members {\n  size 40k\n}\nvendor post-office {\n  service email\n}\n',
      },
      async ({ run, read }) => {
        assert.equal((await run(['new', 'campaign', 'tour', '--from', 'webinar'])).code, 0);
        const text = read('campaigns/tour.campaign');
        assert.equal(text.match(/^ {4}through +post-office$/gm)?.length, 2, text);
        assert.deepEqual(
          [...text.matchAll(/^ {4}audience +(.*)$/gm)].map(([, audience]) => audience),
          ['from members', '500'],
        );
      },
    ));

  it('names nobody who has left, and no form that it cannot fill', () =>
    withRepository(
      {
        ...SOUND,
        'org/people.campaign': `person old {\n  team growth\n  until 2026-10-31\n}\n${SOUND['org/people.campaign']}`,
        'org/crm.campaign':
          'crm sales {\n  owner web\n}\nschema of sales {\n' +
          '  object Hard {\n    Email: email(80)\n    Born: date, required\n  }\n' +
          '  object Lead {\n    Email: email(80)\n    LastName: text(40), required\n    Key: text(9), required, readonly\n  }\n}\n',
      },
      async ({ run, read }) => {
        assert.equal((await run(['new', 'campaign', 'autumn'])).code, 0);
        const text = read('campaigns/autumn.campaign');
        assert.match(text, /^ {2}owner +ana$/m);
        const fields = text.split('\n').filter((line) => line.includes('->'));
        assert.deepEqual(
          fields.map((line) => line.trim().replace(/ +/g, ' ')),
          [
            'email: email "Email", required, key -> sales/Lead.Email',
            'last-name: text(40) "LastName", required -> sales/Lead.LastName',
          ],
        );
      },
    ));

  it('writes a title on one line, whatever is in it', () =>
    withRepository(SOUND, async ({ run, read }) => {
      const title = 'Say "hi"\n\u001B[2J\\';
      assert.equal((await run(['new', 'campaign', 'odd', '--title', title])).code, 0);
      assert.match(read('campaigns/odd.campaign'), /^campaign odd "Say \\"hi\\" \[2J\\\\" \{\n/);
      assert.match((await run(['check', '--max-warnings', '0'])).stdout, CLEAN);
    }));

  it('says which files it could not read', () =>
    withRepository({ ...SOUND, 'latin.campaign': Buffer.from([0xe9]) }, async ({ run, list }) => {
      const { code, stdout, stderr } = await run(['new', 'campaign', 'autumn']);
      assert.deepEqual([code, stdout], [2, 'campaigns/autumn.campaign\n']);
      assert.match(stderr, /^error: `latin.campaign` is not UTF-8/);
      assert.ok(list().includes('campaigns/autumn.campaign'));
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
