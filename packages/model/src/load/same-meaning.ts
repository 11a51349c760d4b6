/** Whether two declarations say the same, wherever they stand in their files. */

/** Keys under which places are kept, and what is only for readers. */
const PLACES = new Set([
  'span',
  'nameSpan',
  'keywordSpan',
  'numberSpan',
  'body',
  'statements',
  'doc',
  'title',
]);

/** Compares plain data, leaving out places, documentation and titles. */
export function sameMeaning(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameMeaning(item, b[i]));
  }
  const keys = keysOf(a);
  const others = keysOf(b);
  if (keys.length !== others.length) return false;
  return keys.every((key) => sameMeaning((a as Plain)[key], (b as Plain)[key]));
}

type Plain = Readonly<Record<string, unknown>>;

function keysOf(value: object): string[] {
  return Object.keys(value).filter((key) => !PLACES.has(key) && (value as Plain)[key] !== undefined);
}
