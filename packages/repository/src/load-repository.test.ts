/** A repository as it is read, on this machine and on a file system that is not one. */
import assert from 'node:assert/strict';
import type { FileSystem } from './file-system.ts';
import { loadRepository } from './load-repository.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { memoryFileSystem, withFolder } from './testing.ts';

const FILES = {
  'liaison.config.json': '{ "exclude": ["old/"], "today": "2026-11-01" }',
  '.gitignore': '\uFEFFdrafts/\n',
  'a.campaign': '\uFEFFteam growth {\n}\n',
  'b.campaign': new Uint8Array([0xff]),
  'c/d.campaign': '',
  'drafts/e.campaign': '',
  'old/f.campaign': '',
};

describe('a repository', () => {
  it('is the same on every file system', () =>
    withFolder(FILES, async ({ root }) => {
      const fromDisk = await loadRepository(nodeFileSystem, root);
      const memory = Object.entries(FILES).map(([path, content]) => [`/x/${path}`, content] as const);
      const fromMemory = await loadRepository(memoryFileSystem(Object.fromEntries(memory)), '/x');
      assert.deepEqual({ ...fromDisk, root: '/x' }, fromMemory);
      assert.deepEqual(fromDisk.files, [
        { path: 'a.campaign', text: 'team growth {\n}\n', bom: true },
        { path: 'c/d.campaign', text: '', bom: false },
      ]);
      const message = '`b.campaign` is not UTF-8: byte 0 fits nowhere';
      assert.deepEqual(fromDisk.problems, [{ path: 'b.campaign', message }]);
      assert.equal(fromDisk.config.today, '2026-11-01');
      assert.deepEqual(fromDisk.configProblems, []);
    }));

  it('is read with the defaults where its configuration is wrong', async () => {
    const text = '{ "exclde": [] }';
    const files = memoryFileSystem({ '/x/liaison.config.json': text, '/x/a.campaign': '' });
    const { configText, configProblems, files: read } = await loadRepository(files, '/x');
    assert.equal(configText, text);
    assert.equal(configProblems.length, 1);
    assert.equal(read.length, 1);
  });

  it('has a problem where its configuration cannot be read', async () => {
    const files = memoryFileSystem({ '/x/liaison.config.json': new Uint8Array([0xff, 0xfe]) });
    const { configText, configProblems } = await loadRepository(files, '/x');
    assert.equal(configText, undefined);
    assert.deepEqual(
      configProblems.map(({ message }) => message),
      ['`liaison.config.json` is UTF-16: save it as UTF-8'],
    );
  });

  it('asks for some files at a time', async () => {
    const many = Array.from(
      { length: 300 },
      (_, index) => [`/x/${index % 90}/${index}.campaign`, ''] as const,
    );
    const plain = memoryFileSystem(Object.fromEntries(many));
    let running = 0;
    let most = 0;
    const counted =
      <T>(ask: (path: string) => Promise<T>) =>
      async (path: string) => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
        return ask(path);
      };
    const slow: FileSystem = {
      readFile: counted(plain.readFile),
      readDirectory: counted(plain.readDirectory),
      stat: counted(plain.stat),
      realPath: counted(plain.realPath),
    };
    const { files } = await loadRepository(slow, '/x');
    assert.equal(files.length, 300);
    assert.equal(most, 64);
    assert.equal(running, 0);
  });
});
