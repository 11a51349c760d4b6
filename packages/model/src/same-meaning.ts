/** Whether two declarations, or what follows from them, say the same wherever they stand in their files. */

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

/** Compares plain data, maps and arrays of numbers, leaving out places, documentation and titles. */
export function sameMeaning(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameMeaning(item, b[i]));
  }
  if (a instanceof Map) return b instanceof Map && sameMeaning([...a], [...b]);
  if (a instanceof Float64Array) return b instanceof Float64Array && sameNumbers(a, b);
  return sameMembers(a as Plain, b as Plain);
}

type Plain = Readonly<Record<string, unknown>>;

function sameMembers(a: Plain, b: Plain): boolean {
  const keys = keysOf(a);
  const others = keysOf(b);
  return keys.length === others.length && keys.every((key) => sameMeaning(a[key], b[key]));
}

function keysOf(value: Plain): string[] {
  return Object.keys(value).filter((key) => !PLACES.has(key) && value[key] !== undefined);
}

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((number, i) => number === b[i]);
}
