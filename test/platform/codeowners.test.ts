/** `liaison codeowners` in real repositories. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withGit } from './git-repository.ts';

const ASKED = '/campaigns/spring.campaign @ana-shop';

describe('liaison codeowners', () => {
  it('writes the file, says whom it cannot ask, and is then in order', () =>
    withGit(async ({ liaison, read }) => {
      const first = await liaison(['codeowners', '--check']);
      assert.equal(first.code, 1);
      assert.match(first.stdout, /^\+\/campaigns\/spring.campaign @ana-shop$/m);
      const { code, stdout, stderr } = await liaison(['codeowners']);
      assert.deepEqual([code, stdout], [0, '.github/CODEOWNERS\n']);
      assert.match(
        stderr,
        /^warning: The platform cannot ask `tom`, `web`: no account is stated\nhelp: Add `github "name"` to a person, .*\n$/,
      );
      assert.ok(read('.github/CODEOWNERS').includes(`\n${ASKED}\n`));
      assert.equal((await liaison(['codeowners', '--check'])).code, 0);
      assert.equal((await liaison(['codeowners'])).stdout, '');
    }));

  it('keeps to the file that is there, with its line ends and all that is not its own', () =>
    withGit(async ({ liaison, read, write, root }) => {
      const before = '# ours\r\n* @everybody\r\n';
      write('docs/CODEOWNERS', before);
      assert.equal((await liaison(['codeowners', '--platform', 'github'])).stdout, 'docs/CODEOWNERS\n');
      assert.ok(!existsSync(join(root, '.github')));
      const text = read('docs/CODEOWNERS');
      assert.ok(text.startsWith(before) && text.includes(`\r\n${ASKED}\r\n`));
      assert.doesNotMatch(text, /[^\r]\n/);
      write(
        'org/people.campaign',
        read('org/people.campaign')
          .replace('"tom@', '"tom.okafor@')
          .replace(/( +)signs-for it/, '$1github "tokafor"\n$&'),
      );
      assert.equal((await liaison(['codeowners', '--check'])).code, 1);
      assert.equal((await liaison(['codeowners'])).stderr, '');
      assert.ok(read('docs/CODEOWNERS').includes('/campaigns/spring.campaign @ana-shop @tokafor\r\n'));
    }));

  it('knows the places and the names of GitLab', () =>
    withGit(async ({ liaison, read, write }) => {
      write('.gitlab-ci.yml', 'include: []\n');
      assert.equal((await liaison(['codeowners'])).stdout, '.gitlab/CODEOWNERS\n');
      assert.match(
        read('.gitlab/CODEOWNERS'),
        /\n\[Liaison\]\n.*\n\/campaigns\/spring.campaign ana@shop.example tom@shop.example\n/,
      );
      write('.gitlab/CODEOWNERS', `${read('.gitlab/CODEOWNERS')}/docs @docs\n`);
      assert.match(
        (await liaison(['codeowners'])).stderr,
        /`\/docs @docs` in .* is below the heading of Liaison/,
      );
    }));

  it('writes at the top of git for a repository below it', () =>
    withGit(async ({ liaison, read, write, git }) => {
      git('rm', '--quiet', 'liaison.config.json');
      for (const path of ['org/people.campaign', 'org/systems.campaign', 'campaigns/spring.campaign'])
        write(`my plans/${path}`, read(path));
      write('my plans/liaison.config.json', '{}\n');
      assert.equal((await liaison(['codeowners'], 'my plans')).code, 0);
      assert.match(read('.github/CODEOWNERS'), /^\/my\\ plans\/campaigns\/spring.campaign @ana-shop$/m);
    }));

  it('does not guess at broken markers', () =>
    withGit(async ({ liaison, write, read }) => {
      write('CODEOWNERS', '* @all\n# liaison:begin\n/a @b\n');
      const { code, stderr } = await liaison(['codeowners']);
      assert.equal(code, 2);
      assert.match(stderr, /CODEOWNERS:2/);
      assert.equal(read('CODEOWNERS'), '* @all\n# liaison:begin\n/a @b\n');
    }));

  it('writes nothing where a file cannot be read', () =>
    withGit(async ({ liaison, write, root }) => {
      write('campaigns/latin.campaign', '\u0000');
      const { code } = await liaison(['codeowners']);
      assert.equal(code === 2, !existsSync(join(root, '.github/CODEOWNERS')));
    }));
});
