/** The file system of Node, where it answers otherwise than Node. */
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from './file-system.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { joinPath } from './paths.ts';
import { withFolder } from './testing.ts';

describe('the file system of Node', () => {
  it('knows what is there, and what a link leads to', () =>
    withFolder({ 'a/b': 'x' }, async ({ native, root }) => {
      symlinkSync('a', join(native, 'link'));
      symlinkSync('nowhere', join(native, 'lost'));
      const at = (path: string) => joinPath(root, path);
      const entries = [...(await nodeFileSystem.readDirectory(root))].sort((a, b) =>
        a.name < b.name ? -1 : 1,
      );
      assert.deepEqual(entries, [
        { name: '.git', kind: 'folder' },
        { name: 'a', kind: 'folder' },
        { name: 'link', kind: 'link' },
        { name: 'lost', kind: 'link' },
      ]);
      assert.deepEqual(await nodeFileSystem.stat(at('link')), { kind: 'folder' });
      assert.deepEqual(await nodeFileSystem.stat(at('link/b')), { kind: 'file' });
      for (const path of ['lost', 'gone', 'a/b/c'])
        assert.equal(await nodeFileSystem.stat(at(path)), undefined, path);
      assert.equal(await nodeFileSystem.realPath(at('link/b')), at('a/b'));
      const reason = await nodeFileSystem.readFile(at('gone')).catch(reasonOf);
      assert.equal(reason, 'ENOENT');
    }));
});
