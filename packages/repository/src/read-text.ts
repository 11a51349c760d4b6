/** Files and bytes to text: UTF-8 and nothing else, the byte order mark kept apart. */
import type { FileProblem } from './discover-files.ts';
import { type FileSystem, reasonOf } from './file-system.ts';
import { joinPath } from './paths.ts';

export interface TextFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Without the byte order mark. */
  readonly text: string;
  readonly bom: boolean;
}

export type TextResult =
  | { readonly ok: true; readonly text: string; readonly bom: boolean }
  | { readonly ok: false; readonly message: string };

/** Reads a file; the message is a sentence that names it as `shown`. Undefined if there is no such file. */
export async function readText(
  fileSystem: FileSystem,
  path: string,
  shown: string,
): Promise<TextResult | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await fileSystem.readFile(path);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return undefined;
    return { ok: false, message: `\`${shown}\` cannot be read (${reasonOf(error)})` };
  }
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded : { ok: false, message: `\`${shown}\` ${decoded.message}` };
}

/** Reads a campaign file of a repository, or says why it cannot be one. */
export async function readTextFile(
  fileSystem: FileSystem,
  root: string,
  path: string,
): Promise<TextFile | FileProblem> {
  const read = await readText(fileSystem, joinPath(root, path), path);
  if (!read?.ok) return { path, message: read?.message ?? `\`${path}\` is gone` };
  return textProblem(path, read.text) ?? { path, text: read.text, bom: read.bom };
}

/** Longest line that is read; nobody has written a longer one, and a megabyte without a line break takes a minute to parse. */
const LONGEST_LINE = 100_000;

/** Why a text is not even parsed, wherever it comes from; undefined for texts as people write them. */
export function textProblem(path: string, text: string): FileProblem | undefined {
  if (text.length <= LONGEST_LINE || longestLine(text) <= LONGEST_LINE) return undefined;
  return { path, message: `\`${path}\` has a line of more than 100,000 characters, which no campaign has` };
}

function longestLine(text: string): number {
  let longest = 0;
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    longest = Math.max(longest, stop - start);
    start = stop + 1;
  }
  return longest;
}

/** Decodes a file; the message is the second half of a sentence that begins with the file's name. */
export function decodeText(bytes: Uint8Array): TextResult {
  if (isUtf16(bytes)) return { ok: false, message: 'is UTF-16: save it as UTF-8' };
  const text = decoded(bytes);
  if (text === undefined) {
    return { ok: false, message: `is not UTF-8: byte ${firstInvalidByte(bytes)} fits nowhere` };
  }
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
    if (decoded(bytes.subarray(0, middle), { stream: true }) !== undefined) good = middle;
    else bad = middle - 1;
  }
  // The prefix may end within a character that has begun well: the trouble is then that character.
  while (decoded(bytes.subarray(0, good)) === undefined) good--;
  return good;
}

/** The text, with its byte order mark, of bytes that are UTF-8; with `stream`, the last character may be unfinished. */
function decoded(bytes: Uint8Array, options?: { readonly stream: true }): string | undefined {
  try {
    // One that is to go on with the next bytes remembers those before.
    const decoder = options ? new TextDecoder('utf-8', OPTIONS) : WHOLE_TEXTS;
    return decoder.decode(bytes, options);
  } catch {
    return undefined;
  }
}

const OPTIONS = { fatal: true, ignoreBOM: true };
const WHOLE_TEXTS = new TextDecoder('utf-8', OPTIONS);
