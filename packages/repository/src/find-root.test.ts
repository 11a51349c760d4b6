/** Which folder is the repository. */
import assert from 'node:assert/strict';
import { findRoot } from './find-root.ts';
import { memoryFileSystem } from './testing.ts';

describe('the root of a repository', () => {
  const files = memoryFileSystem({
    '/home/liaison.config.json': '{}',
    '/home/loose/a.campaign': '',
    '/home/git/.git/HEAD': '',
    '/home/git/plans/a.campaign': '',
    '/home/git/spring/liaison.config.json': '{}',
    '/home/git/spring/deep/a.campaign': '',
    '/elsewhere/deep/a.campaign': '',
  });

  it('is the nearest configuration, else the folder of git, else where one stands', async () => {
    for (const [path, root] of [
      ['/home/git/spring/deep/a.campaign', '/home/git/spring'],
      ['/home/git/spring', '/home/git/spring'],
      ['/home/git/plans', '/home/git'],
      ['/home/loose', '/home'],
      ['/elsewhere/deep', '/elsewhere/deep'],
      ['/elsewhere/deep/a.campaign', '/elsewhere/deep'],
      ['/elsewhere/deep/not-yet-saved.campaign', '/elsewhere/deep'],
    ] as const) {
      assert.equal(await findRoot(files, path), root, path);
    }
  });

  it('is found where the folders above may not be seen', async () => {
    const fenced = {
      ...files,
      stat: async (path: string) => {
        if (!path.startsWith('/home/git/plans')) throw new Error('outside');
        return files.stat(path);
      },
    };
    assert.equal(await findRoot(fenced, '/home/git/plans/a.campaign'), '/home/git/plans');
  });
});
