/** `liaison check --baseline` against commits, and the branch that the configuration names. */
import assert from 'node:assert/strict';
import type { JsonReport } from '@liaison/checks';
import { type GitRepository, withGit } from '../diff/testing.ts';
import { main } from '../program.ts';
import { SOUND, UNSOUND } from '../testing.ts';

const SPRING = 'campaigns/spring.campaign';

async function check({ folder }: GitRepository, ...args: string[]) {
  let [stdout, stderr] = ['', ''];
  const code = await main(['check', ...args], {
    cwd: folder,
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: (async function* () {})(),
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', NO_COLOR: '1' },
    now: () => new Date('2026-11-01T12:00:00'),
  });
  return { code, stdout, stderr };
}

async function codes(repository: GitRepository, ...args: string[]): Promise<string[]> {
  const { stdout, stderr } = await check(repository, '--format', 'json', ...args);
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as JsonReport).findings.map(({ code, within }) => `${code} in ${within}`);
}

/** What is unsound in spring was there before; autumn is new. */
const AUTUMN = (UNSOUND[SPRING] ?? '').replaceAll('spring', 'autumn').replace('Spring', 'Autumn');

describe('liaison check --baseline with a commit', () => {
  it('tells what came since the main branch was left, and since a commit', () =>
    withGit(async (repository) => {
      const first = repository.commit('2026-10-01', UNSOUND);
      repository.git('checkout', '--quiet', '-b', 'work');
      assert.deepEqual(await codes(repository, '--baseline'), []);
      assert.equal((await check(repository, '--baseline')).code, 0);
      repository.write({ 'campaigns/autumn.campaign': AUTUMN });
      const found = await codes(repository, '--baseline');
      assert.ok(found.includes('missing-it-owner in campaign autumn'), found.join());
      assert.ok(!found.some((line) => line.endsWith('spring')), found.join());
      assert.deepEqual(await codes(repository, '--baseline', first), found);
      assert.equal((await check(repository, '--baseline', 'main')).code, 1);
      assert.deepEqual(await codes(repository, '--baseline', 'main', '--only', 'missing-owner'), []);
    }));

  it('judges the commit by its own configuration', () =>
    withGit(async (repository) => {
      const config = (severity: string) => `{ "severity": { "missing-it-owner": "${severity}" } }\n`;
      repository.commit('2026-10-01', { ...UNSOUND, 'liaison.config.json': config('off') });
      repository.write({ 'liaison.config.json': config('error') });
      assert.deepEqual(await codes(repository, '--baseline', 'HEAD'), [
        'missing-it-owner in campaign spring',
      ]);
    }));

  it('says what is no report and no commit, and never that nothing is new', () =>
    withGit(async (repository) => {
      repository.commit('2026-10-01', SOUND);
      const { code, stdout, stderr } = await check(repository, '--baseline', 'nowhere');
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /There is no commit `nowhere` in this clone/);
      const path = await check(repository, '--baseline', 'campaigns');
      assert.equal(path.code, 2);
      assert.match(path.stderr, /`campaigns` is a folder.*\nhelp: Write paths before `--baseline`/);
      repository.git('branch', '--move', 'main', 'trunk');
      const unclear = await check(repository, '--baseline');
      assert.equal(unclear.code, 2);
      assert.match(unclear.stderr, /not clear which branch is the main one[\s\S]*`review\.mainBranch`/);
    }));

  it('says what to do before the first commit, as `liaison diff` does', () =>
    withGit(async (repository) => {
      repository.write(SOUND);
      for (const { code, stderr } of [await check(repository, '--baseline'), await repository.diff()]) {
        assert.equal(code, 2);
        assert.match(stderr, /There is no commit on this branch yet\nhelp: Commit what is there/);
      }
    }));
});

describe('review.mainBranch of the configuration', () => {
  const config = { 'liaison.config.json': '{ "review": { "mainBranch": "develop" } }\n' };

  it('is what `liaison diff` and `liaison check --baseline` compare with', () =>
    withGit(async (repository) => {
      repository.commit('2026-10-01', { ...SOUND, ...config });
      repository.git('checkout', '--quiet', '-b', 'develop');
      const left = repository.commit('2026-10-02', { 'campaigns/autumn.campaign': AUTUMN });
      repository.git('checkout', '--quiet', '-b', 'work');
      const document = await repository.review();
      assert.deepEqual([document.base.ref, document.base.commit], ['develop', left]);
      assert.equal(document.verdict.level, 'none');
      assert.deepEqual(await codes(repository, '--baseline'), []);
      // Two commits: the newer one's configuration tells; a named one wins.
      repository.commit('2026-10-03', { [SPRING]: UNSOUND[SPRING] ?? '' });
      assert.ok(!(await repository.review()).changes.some(({ code }) => code === 'campaign-added'));
      assert.ok((await repository.review(['main'])).changes.some(({ code }) => code === 'campaign-added'));
    }));

  it('is an error where the clone does not have it', () =>
    withGit(async (repository) => {
      repository.commit('2026-10-01', { ...SOUND, ...config });
      const { code, stderr } = await repository.diff();
      assert.equal(code, 2);
      assert.match(stderr, /There is no branch `develop` in this clone/);
      assert.match(stderr, /review\.mainBranch/);
    }));
});
