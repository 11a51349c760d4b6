/** Bytes that are text, and bytes that are not. */
import assert from 'node:assert/strict';
import { decodeText } from './read-text.ts';

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
