/** Files are whole or not there, and what stands in the way is said in a sentence. */
import assert from 'node:assert/strict';
import { chmodSync, lstatSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { withRepository } from './testing.ts';
import { UserError } from './user-error.ts';
import { createFile, replaceFile } from './write-file.ts';

describe('writing of files', () => {
  it('replaces a file, keeps its mode, and leaves nothing beside it', () =>
    withRepository({ 'a.txt': 'old' }, async ({ root, read, list }) => {
      chmodSync(join(root, 'a.txt'), 0o666);
      await replaceFile(join(root, 'a.txt'), 'new');
      await replaceFile(join(root, 'b/c.txt'), 'new');
      assert.equal(read('a.txt'), 'new');
      assert.equal(statSync(join(root, 'a.txt')).mode & 0o777, 0o666);
      assert.deepEqual(list(), ['a.txt', 'b/c.txt']);
    }));

  it('writes where a link leads to, even if nothing is there yet', () =>
    withRepository({ 'real.txt': 'old' }, async ({ root, read }) => {
      symlinkSync('real.txt', join(root, 'link.txt'));
      symlinkSync('later.txt', join(root, 'early.txt'));
      await replaceFile(join(root, 'link.txt'), 'new');
      await replaceFile(join(root, 'early.txt'), 'new');
      assert.deepEqual([read('real.txt'), read('later.txt')], ['new', 'new']);
      for (const link of ['link.txt', 'early.txt']) assert.ok(lstatSync(join(root, link)).isSymbolicLink());
    }));

  it('creates a file only once', () =>
    withRepository({}, async ({ root, read }) => {
      assert.equal(await createFile(join(root, 'a/b.txt'), 'first'), true);
      assert.equal(await createFile(join(root, 'a/b.txt'), 'second'), false);
      assert.equal(read('a/b.txt'), 'first');
    }));

  it('says what is in the way, and leaves nothing behind', () =>
    withRepository({ file: '', 'folder/x': '' }, async ({ root, list }) => {
      for (const write of [replaceFile, createFile]) {
        await assert.rejects(
          write(join(root, 'file/below.txt'), ''),
          (error) =>
            error instanceof UserError && /below.txt` cannot be written \(E[A-Z]+\)$/.test(error.message),
        );
      }
      await assert.rejects(replaceFile(join(root, 'folder'), ''), UserError);
      assert.deepEqual(list(), ['file', 'folder/x']);
    }));
});
