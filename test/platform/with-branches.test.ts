/** `liaison check --with`: pull requests that fit alone and collide together, in real repositories of git. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonReport } from '@liaison/checks';
import { GIT_ENV, type GitRepository, sale, withGit } from './git-repository.ts';

/** A branch of its own from main, with one file more. */
function branch({ git, write, commit }: GitRepository, name: string, texts: Record<string, string>): void {
  git('switch', '--quiet', '--create', name, 'main');
  for (const [path, text] of Object.entries(texts)) write(path, text);
  commit(name);
  git('switch', '--quiet', 'main');
}

const messages = (stdout: string) =>
  (JSON.parse(stdout) as JsonReport).findings.map(({ code, message }) => `${code}: ${message}`);

describe('liaison check --with', () => {
  it('finds what comes only with another branch, and says with which', () =>
    withGit(async (repository) => {
      branch(repository, 'autumn', { 'campaigns/autumn.campaign': sale('autumn') });
      assert.equal((await repository.liaison(['check', '--max-warnings', '0'])).code, 0);
      const { code, stdout } = await repository.liaison(['check', '--with', 'autumn', '--format', 'json']);
      assert.equal(code, 1);
      const found = messages(stdout);
      assert.ok(
        found.some((line) => /^over-capacity: .* \(only with `autumn`\)$/.test(line)),
        stdout,
      );
      assert.ok(found.every((line) => line.endsWith('(only with `autumn`)')));
      assert.equal((JSON.parse(stdout) as JsonReport).summary.campaigns, 2);
      assert.deepEqual(repository.git('status', '--porcelain'), '');
    }));

  it('tells apart which of several branches it is, or that it takes all of them', () =>
    withGit(async (repository) => {
      repository.write(
        'org/systems.campaign',
        repository.read('org/systems.campaign').replace('120 rps', '150 rps'),
      );
      repository.commit('More capacity');
      branch(repository, 'autumn', { 'campaigns/autumn.campaign': sale('autumn') });
      branch(repository, 'winter', { 'campaigns/winter.campaign': sale('winter') });
      branch(repository, 'sound', {
        'campaigns/sound.campaign': sale('sound', '10').replace('40 rps', '1 rps'),
      });
      const alone = await repository.liaison(['check', '--with', 'autumn', '--format', 'json']);
      assert.doesNotMatch(alone.stdout, /over-capacity/);
      const { stdout } = await repository.liaison([
        'check',
        '--with',
        'autumn',
        '--with',
        'winter',
        '--with',
        'sound',
        '--format',
        'json',
      ]);
      const over = messages(stdout).find((line) => line.startsWith('over-capacity'));
      assert.match(over ?? '', /\(only with `autumn` and `winter`\)$/);
    }));

  it('takes files as git would merge them', () =>
    withGit(async (repository) => {
      const { git, write, commit, liaison, read } = repository;
      // There: a file moves and one changes. Here: another one changes, and one that changes there too.
      git('switch', '--quiet', '--create', 'there');
      git('mv', 'campaigns/spring.campaign', 'campaigns/spring-2026.campaign');
      write('org/people.campaign', read('org/people.campaign').replace('"Ana Reyes"', '"Ana R."'));
      commit('there');
      git('switch', '--quiet', 'main');
      write('org/people.campaign', read('org/people.campaign').replace('"Tom Okafor"', '"Tom O."'));
      const { code, stdout, stderr } = await liaison(['check', '--with', 'there']);
      // No second campaign `spring`, and a conflict that is said.
      assert.deepEqual([code, stdout], [0, '3 files, 1 campaign: nothing found\n']);
      assert.match(stderr, /^warning: `org\/people.campaign` is changed here and in `there`: merge them/);
    }));

  it('works in a folder of a repository, with what is not committed', () =>
    withGit(async (repository) => {
      for (const path of ['liaison.config.json', 'org/people.campaign', 'org/systems.campaign'])
        repository.write(`plans/${path}`, repository.read(path));
      repository.git('rm', '--quiet', '-r', 'org', 'campaigns', 'liaison.config.json');
      repository.commit('A folder');
      branch(repository, 'autumn', { 'plans/campaigns/autumn.campaign': sale('autumn') });
      repository.write('plans/campaigns/spring.campaign', sale('spring'));
      const { stdout } = await repository.liaison(['check', '--with', 'autumn'], 'plans');
      assert.match(stdout, /error\[over-capacity\].*only with `autumn`/);
    }));

  it('is loud where it cannot know', () =>
    withGit(async (repository) => {
      const missing = await repository.liaison(['check', '--with', 'nowhere']);
      assert.deepEqual([missing.code, missing.stdout], [2, '']);
      assert.match(missing.stderr, /There is no commit `nowhere`/);
      assert.equal((await repository.liaison(['check', '--with', '--upload-pack=x'])).code, 2);
      assert.equal((await repository.liaison(['check', '--with', 'main', '--fix'])).code, 2);
      branch(repository, 'autumn', { 'campaigns/autumn.campaign': sale('autumn') });
      repository.write('more.campaign', '// more\n');
      repository.commit('On main');
      const clone = mkdtempSync(join(tmpdir(), 'liaison-shallow-'));
      try {
        const args = [
          'clone',
          '--quiet',
          '--depth=1',
          '--no-single-branch',
          `file://${repository.root}`,
          clone,
        ];
        execFileSync('git', args, { env: { ...process.env, ...GIT_ENV }, stdio: 'pipe' });
        const shallow = await repository.liaison(
          ['check', '--with', 'origin/autumn'],
          `../${clone.split('/').at(-1)}`,
        );
        assert.equal(shallow.code, 2);
        assert.match(shallow.stderr, /shallow[\s\S]*fetch/);
      } finally {
        rmSync(clone, { recursive: true, force: true });
      }
    }));
});
