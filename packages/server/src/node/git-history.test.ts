/** The main branch of real repositories of git, as the editor compares with it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gitHistory } from './git-history.ts';

const ME = ['-c', 'user.name=Ana', '-c', 'user.email=ana@shop.example', '-c', 'commit.gpgSign=false'];

async function withClone(
  use: (clone: {
    readonly rootUri: string;
    git(...args: string[]): string;
    write(path: string, text: string): void;
  }) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-history-'));
  const git = (...args: string[]) =>
    execFileSync('git', [...ME, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    git('init', '--quiet', '--initial-branch=main');
    await use({
      rootUri: pathToFileURL(folder).href,
      git,
      write(path, text) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const TEXT = 'campaign a { status draft }\n';

describe('history by git', () => {
  it('is that of the commit at which the branch left the main one', () =>
    withClone(async ({ rootUri, git, write }) => {
      write('plans/a.campaign', TEXT);
      write('liaison.config.json', '{ "today": "2026-11-01" }\n');
      git('add', '.');
      git('commit', '--quiet', '--message=first');
      const first = git('rev-parse', 'HEAD');
      git('checkout', '--quiet', '-b', 'work');
      write('plans/b.campaign', TEXT);
      git('add', '.');
      git('commit', '--quiet', '--message=second');
      const base = await gitHistory.base(rootUri, undefined);
      assert.deepEqual(base, { ref: 'main', commit: first });
      const { files, config, shown, problems, firstSeen } = await gitHistory.read(rootUri, base);
      assert.deepEqual(
        files.map(({ path, text }) => [path, text]),
        [['plans/a.campaign', TEXT]],
      );
      assert.deepEqual([config.today, shown, problems], ['2026-11-01', `main at ${first.slice(0, 7)}`, []]);
      assert.ok(firstSeen.known && firstSeen.days.has('plans/a.campaign'));
      assert.deepEqual((await gitHistory.base(rootUri, 'work')).ref, 'work');
      await assert.rejects(gitHistory.base(rootUri, 'nowhere'), /nowhere/);
      assert.equal(await gitHistory.isThere(`${rootUri}/plans/b.campaign`), true);
      assert.equal(await gitHistory.isThere(`${rootUri}/plans`), false);
    }));

  it('knows who works here', () =>
    withClone(async ({ rootUri, git }) => {
      git('config', 'user.email', 'Ana@Shop.example');
      assert.equal(await gitHistory.email(rootUri), 'Ana@Shop.example');
    }));

  it('says why there is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'liaison-history-'));
    try {
      await assert.rejects(gitHistory.base(pathToFileURL(folder).href, undefined), /is in no git repository/);
      await assert.rejects(gitHistory.base('vscode-vfs://github/a/b', undefined), /on no disk/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    await withClone(async ({ rootUri, git, write }) => {
      const none = {
        message: 'There is no commit on this branch yet',
        help: /^Commit what is there .*`git commit`/,
      };
      write('a.campaign', TEXT);
      await assert.rejects(gitHistory.base(rootUri, undefined), none);
      await assert.rejects(gitHistory.base(rootUri, 'develop'), none);
      git('add', '.');
      git('commit', '--quiet', '--message=first');
      assert.equal((await gitHistory.base(rootUri, undefined)).ref, 'main');
      git('checkout', '--quiet', '--orphan', 'other');
      await assert.rejects(gitHistory.base(rootUri, undefined), none);
      git('branch', '--quiet', '--move', 'main', 'trunk');
      git('checkout', '--quiet', 'trunk');
      await assert.rejects(gitHistory.base(rootUri, undefined), {
        message: 'It is not clear which branch is the main one',
        help: /^Name it as `review\.mainBranch` in `liaison\.config\.json`/,
      });
      assert.equal((await gitHistory.base(rootUri, 'trunk')).ref, 'trunk');
    });
    await withClone(async ({ rootUri, git, write }) => {
      write('a.campaign', TEXT);
      write('org/b.campaign', TEXT);
      git('add', '.');
      git('commit', '--quiet', '--message=first');
      const base = await gitHistory.base(rootUri, undefined);
      git('sparse-checkout', 'set', 'nothing');
      await assert.rejects(gitHistory.read(rootUri, base), /sparse checkout/);
    });
  });
});
