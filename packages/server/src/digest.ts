/** What tells two texts apart without keeping both. */

/** Length and FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length.toString(16)}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
