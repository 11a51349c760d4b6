/** Short digests that stay the same wherever a change stands in a file. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Hexadecimal digits of the SHA-256 of some texts in order; no two lists of texts read as one. */
export function digest(texts: readonly string[], digits: number): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(texts)))).slice(0, digits);
}
