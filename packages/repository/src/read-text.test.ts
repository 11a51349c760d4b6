/** Bytes that are text, and bytes that are not. */
import assert from 'node:assert/strict';
import { FileSystemError } from './file-system.ts';
import { decodeText, readText, readTextFile, textProblem } from './read-text.ts';
import { memoryFileSystem } from './testing.ts';

describe('decoding of files', () => {
  it('keeps the byte order mark apart', () => {
    assert.deepEqual(decodeText(Buffer.from('\uFEFFä')), { ok: true, text: 'ä', bom: true });
    assert.deepEqual(decodeText(Buffer.from('')), { ok: true, text: '', bom: false });
  });

  it('names the first byte that is not UTF-8', () => {
    const cases: [number[], number][] = [
      [[0xff], 0],
      [[0x61, 0xe9, 0x62], 1],
      [[0xc3, 0xa4, 0x80], 2],
      [[0x61, 0xe2, 0x82], 1],
    ];
    for (const [bytes, offset] of cases) {
      const result = decodeText(Buffer.from(bytes));
      assert.equal(result.ok, false);
      if (!result.ok) assert.equal(result.message, `is not UTF-8: byte ${offset} fits nowhere`);
    }
  });

  it('recognises UTF-16', () => {
    const result = decodeText(Buffer.from('\uFEFFab', 'utf16le'));
    assert.deepEqual(result, { ok: false, message: 'is UTF-16: save it as UTF-8' });
  });
});

describe('reading of files', () => {
  const files = memoryFileSystem({ '/r/a.campaign': 'ä', '/r/b.campaign': new Uint8Array([0xff]) });

  it('says in a sentence why a file has no text', async () => {
    assert.deepEqual(await readText(files, '/r/a.campaign', 'a'), { ok: true, text: 'ä', bom: false });
    assert.equal(await readText(files, '/r/gone', 'gone'), undefined);
    const message = '`b` is not UTF-8: byte 0 fits nowhere';
    assert.deepEqual(await readText(files, '/r/b.campaign', 'b'), { ok: false, message });
    const locked = {
      ...files,
      readFile: async (path: string) => Promise.reject(new FileSystemError('EACCES', path)),
    };
    assert.deepEqual(await readText(locked, '/r/a.campaign', 'a'), {
      ok: false,
      message: '`a` cannot be read (EACCES)',
    });
    assert.deepEqual(await readTextFile(files, '/r', 'c.campaign'), {
      path: 'c.campaign',
      message: '`c.campaign` is gone',
    });
  });

  it('refuses lines that take for ever, and nothing else', () => {
    const line = 'x'.repeat(100_000);
    assert.equal(textProblem('a', `${line}\n${line}`), undefined);
    assert.match(textProblem('a', `y\n${line}x\n`)?.message ?? '', /^`a` has a line of more than 100,000/);
  });
});
