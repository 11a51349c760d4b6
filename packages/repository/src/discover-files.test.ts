/** Which files belong to a repository. */
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { discoverFiles } from './discover-files.ts';
import type { FileSystem } from './file-system.ts';
import { findRoot } from './find-root.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { joinPath } from './paths.ts';
import { memoryFileSystem, withFolder } from './testing.ts';

const ALL = { include: ['**/*.campaign'], exclude: [] };

describe('discovery of files', () => {
  it('finds campaign files in every folder but those of tools, sorted', () =>
    withFolder(
      {
        'b.campaign': '',
        'a/c.campaign': '',
        'a/readme.md': '',
        'node_modules/x/y.campaign': '',
        '.git/z.campaign': '',
      },
      async ({ root }) => {
        assert.deepEqual(await discoverFiles(nodeFileSystem, root, ALL), {
          paths: ['a/c.campaign', 'b.campaign'],
          nested: [],
          problems: [],
        });
      },
    ));

  it('honours .gitignore at every level, the deepest first', () =>
    withFolder(
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
        const { paths } = await discoverFiles(nodeFileSystem, root, ALL);
        assert.deepEqual(paths, ['a/keep.old.campaign', 'b/only-here.campaign']);
      },
    ));

  it('honours the .gitignore above a repository that is a folder of another one', () =>
    withFolder({ '.gitignore': 'out/', 'sub/out/x.campaign': '', 'sub/y.campaign': '' }, async ({ root }) => {
      assert.deepEqual((await discoverFiles(nodeFileSystem, joinPath(root, 'sub'), ALL)).paths, [
        'y.campaign',
      ]);
    }));

  it('honours include and exclude', () =>
    withFolder(
      { 'a/x.campaign': '', 'a/y.md': '', 'b/x.campaign': '', 'a/old/x.campaign': '' },
      async ({ root }) => {
        const { paths } = await discoverFiles(nodeFileSystem, root, { include: ['a/'], exclude: ['old/'] });
        assert.deepEqual(paths, ['a/x.campaign']);
      },
    ));

  it('leaves folders with a configuration of their own to themselves, as whoever stands in them does', () =>
    withFolder(
      {
        'liaison.config.json': '{}',
        'x.campaign': '',
        'a/b/liaison.config.json': '{}',
        'a/b/x.campaign': '',
        'a/b/c/x.campaign': '',
        'a/b/c/liaison.config.json': 'broken',
        'out/liaison.config.json': '{}',
      },
      async ({ root }) => {
        const outer = await discoverFiles(nodeFileSystem, root, { ...ALL, exclude: ['out/'] });
        assert.deepEqual(outer, { paths: ['x.campaign'], nested: ['a/b'], problems: [] });
        const inner = await discoverFiles(
          nodeFileSystem,
          await findRoot(nodeFileSystem, joinPath(root, 'a/b/x.campaign')),
          ALL,
        );
        assert.deepEqual(inner, { paths: ['x.campaign'], nested: ['c'], problems: [] });
      },
    ));

  it('reports a folder that cannot be opened', () =>
    withFolder({}, async ({ root }) => {
      assert.deepEqual(await discoverFiles(nodeFileSystem, joinPath(root, 'gone'), ALL), {
        paths: [],
        nested: [],
        problems: [{ path: '.', message: '`.` cannot be opened (ENOENT)' }],
      });
    }));

  it('takes a file once, by its real path, and follows links out of the repository', () =>
    withFolder({ 'repo/z/x.campaign': '', 'other/o.campaign': '' }, async ({ native, root }) => {
      const repo = join(native, 'repo');
      symlinkSync('z', join(repo, 'a-link'));
      symlinkSync(join('z', 'x.campaign'), join(repo, 'alias.campaign'));
      symlinkSync(join('..', 'other'), join(repo, 'other'));
      symlinkSync(join('..', '..'), join(repo, 'z', 'up'));
      const { paths } = await discoverFiles(nodeFileSystem, joinPath(root, 'repo'), ALL);
      assert.deepEqual(paths, ['other/o.campaign', 'z/x.campaign']);
    }));

  it('takes a file once where the repository itself is behind a link', () =>
    withFolder({ 'repo/z/x.campaign': '' }, async ({ native, root }) => {
      symlinkSync('repo', join(native, 'link'));
      symlinkSync(join('z', 'x.campaign'), join(native, 'repo', 'alias.campaign'));
      symlinkSync('..', join(native, 'repo', 'z', 'up'));
      const { paths } = await discoverFiles(nodeFileSystem, joinPath(root, 'link'), ALL);
      assert.deepEqual(paths, ['z/x.campaign']);
    }));

  it('takes a file once where two links lead to its folder and one to itself', () =>
    withFolder({ 'repo/x.campaign': '', 'other/sub/o.campaign': '' }, async ({ native, root }) => {
      const repo = join(native, 'repo');
      symlinkSync(join('..', 'other', 'sub', 'o.campaign'), join(repo, 'a.campaign'));
      symlinkSync(join('..', 'other', 'sub'), join(repo, 'b'));
      symlinkSync(join('..', 'other'), join(repo, 'c'));
      const { paths } = await discoverFiles(nodeFileSystem, joinPath(root, 'repo'), ALL);
      assert.deepEqual(paths, ['a.campaign', 'x.campaign']);
    }));

  it('leaves links alone where the file system cannot tell where they lead', async () => {
    const plain = memoryFileSystem({ '/repo/a.campaign': '', '/repo/sub/b.campaign': '' });
    const linked: FileSystem = {
      ...plain,
      readDirectory: async (path) => [
        ...(await plain.readDirectory(path)),
        { name: 'loop', kind: 'link' },
        { name: 'z.campaign', kind: 'link' },
      ],
      stat: async (path) => {
        if (path.endsWith('/loop')) return { kind: 'folder' };
        return path.endsWith('z.campaign') ? { kind: 'file' } : plain.stat(path);
      },
      realPath: async (path) => {
        if (/loop|z\.campaign/.test(path)) throw new Error('no links here');
        return path;
      },
    };
    assert.deepEqual(await discoverFiles(linked, '/repo', ALL), {
      paths: ['a.campaign', 'sub/b.campaign'],
      nested: [],
      problems: ['sub/z.campaign', 'z.campaign'].map((path) => ({
        path,
        message: `\`${path}\` is a link that cannot be followed (no links here)`,
      })),
    });
  });

  it('reports what only looks like a file', async () => {
    const plain = memoryFileSystem({ '/repo/a.campaign': '' });
    const odd: FileSystem = {
      ...plain,
      readDirectory: async () => [
        { name: 'pipe.campaign', kind: 'other' },
        { name: 'pipe', kind: 'other' },
        { name: '.gitignore', kind: 'other' },
      ],
    };
    const message = '`pipe.campaign` is not a regular file';
    assert.deepEqual(await discoverFiles(odd, '/repo', ALL), {
      paths: [],
      nested: [],
      problems: [{ path: 'pipe.campaign', message }],
    });
  });
});
