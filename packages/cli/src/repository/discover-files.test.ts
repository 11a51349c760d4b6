/** Which files belong to a repository. */
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { withRepository } from '../testing.ts';
import { discoverFiles } from './discover-files.ts';

const ALL = { include: ['**/*.campaign'], exclude: [] };

describe('discovery of files', () => {
  it('finds campaign files in every folder but those of tools, sorted', () =>
    withRepository(
      {
        'b.campaign': '',
        'a/c.campaign': '',
        'a/readme.md': '',
        'node_modules/x/y.campaign': '',
        '.git/z.campaign': '',
      },
      async ({ root }) => {
        assert.deepEqual(await discoverFiles(root, ALL), {
          paths: ['a/c.campaign', 'b.campaign'],
          problems: [],
        });
      },
    ));

  it('honours .gitignore at every level, the deepest first', () =>
    withRepository(
      {
        '.gitignore': 'drafts/\n*.old.campaign\n',
        'a/.gitignore': '!keep.old.campaign\n/only-here.campaign\n',
        'drafts/x.campaign': '',
        'a/keep.old.campaign': '',
        'a/drop.old.campaign': '',
        'a/only-here.campaign': '',
        'b/only-here.campaign': '',
      },
      async ({ root }) => {
        const { paths } = await discoverFiles(root, ALL);
        assert.deepEqual(paths, ['a/keep.old.campaign', 'b/only-here.campaign']);
      },
    ));

  it('honours the .gitignore above a repository that is a folder of another one', () =>
    withRepository(
      { '.gitignore': 'out/', 'sub/out/x.campaign': '', 'sub/y.campaign': '' },
      async ({ root }) => {
        assert.deepEqual((await discoverFiles(join(root, 'sub'), ALL)).paths, ['y.campaign']);
      },
    ));

  it('honours include and exclude', () =>
    withRepository(
      { 'a/x.campaign': '', 'a/y.md': '', 'b/x.campaign': '', 'a/old/x.campaign': '' },
      async ({ root }) => {
        const { paths } = await discoverFiles(root, { include: ['a/'], exclude: ['old/'] });
        assert.deepEqual(paths, ['a/x.campaign']);
      },
    ));

  it('reports a folder that cannot be opened', () =>
    withRepository({}, async ({ root }) => {
      assert.deepEqual(await discoverFiles(join(root, 'gone'), ALL), {
        paths: [],
        problems: [{ path: '.', message: '`.` cannot be opened (ENOENT)' }],
      });
    }));

  it('takes a file once, by its real path, and follows links out of the repository', () =>
    withRepository({ 'repo/z/x.campaign': '', 'other/o.campaign': '' }, async ({ root }) => {
      const repo = join(root, 'repo');
      symlinkSync('z', join(repo, 'a-link'));
      symlinkSync(join('z', 'x.campaign'), join(repo, 'alias.campaign'));
      symlinkSync(join('..', 'other'), join(repo, 'other'));
      symlinkSync(join('..', '..'), join(repo, 'z', 'up'));
      assert.deepEqual((await discoverFiles(repo, ALL)).paths, ['other/o.campaign', 'z/x.campaign']);
    }));
});
