/** Files and bytes to text: UTF-8 and nothing else, the byte order mark kept apart. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { reasonOf } from '../system-error.ts';

export type TextResult =
  | { readonly ok: true; readonly text: string; readonly bom: boolean }
  | { readonly ok: false; readonly message: string };

/** Reads a file; the message is a sentence that names it as `shown`. Undefined if there is no such file. */
export async function readText(path: string, shown: string): Promise<TextResult | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return undefined;
    return { ok: false, message: `\`${shown}\` cannot be read (${reasonOf(error)})` };
  }
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded : { ok: false, message: `\`${shown}\` ${decoded.message}` };
}

/** Decodes a file; the message is the second half of a sentence that begins with the file's name. */
export function decodeText(bytes: Uint8Array): TextResult {
  if (isUtf16(bytes)) return { ok: false, message: 'is UTF-16: save it as UTF-8' };
  if (!isUtf8(bytes)) {
    return { ok: false, message: `is not UTF-8: byte ${firstInvalidByte(bytes)} fits nowhere` };
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const bom = text.startsWith(BOM);
  return { ok: true, text: bom ? text.slice(1) : text, bom };
}

/** The byte order mark, as a character. */
export const BOM = '\uFEFF';

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Offset, from 0, of the first byte that belongs to no UTF-8 character. By bisection, as a prefix of a good text is good. */
function firstInvalidByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (isGoodPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  // The prefix may end within a character that has begun well: the trouble is then that character.
  while (!isUtf8(bytes.subarray(0, good))) good--;
  return good;
}

function isGoodPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
