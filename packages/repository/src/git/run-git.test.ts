/** That git is run, and nothing of the repository that is asked about. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { askGit, runGit } from './run-git.ts';

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-git-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('git', () => {
  it('is asked in the folder', () =>
    inFolder(async (folder) => {
      await askGit({ folder, env: process.env }, ['init', '--quiet']);
      assert.equal(
        await askGit({ folder, env: process.env }, ['rev-parse', '--is-inside-work-tree']),
        'true',
      );
    }));

  it('is never a program that lies in the folder, whatever PATH says', async () => {
    if (process.platform === 'win32') return;
    await inFolder(async (folder) => {
      const evil = join(folder, 'git');
      writeFileSync(evil, '#!/bin/sh\necho evil\n');
      chmodSync(evil, 0o755);
      const env = { ...process.env, PATH: ['.', process.env.PATH].join(delimiter) };
      assert.doesNotMatch((await runGit({ folder, env }, ['--version'])).stdout.toString(), /evil/);
    });
  });

  it('says so of a folder that is in no repository, or not there', () =>
    inFolder(async (folder) => {
      const env = { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() };
      await assert.rejects(runGit({ folder, env }, ['status']), /is in no git repository/);
      const { code } = await runGit({ folder: join(folder, 'nowhere'), env }, ['status']);
      assert.notEqual(code, 0);
    }));
});
