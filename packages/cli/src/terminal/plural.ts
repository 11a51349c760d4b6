/** Counts in words. */

/** `1 warning`, `2 warnings`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
