/** Stands in for Node's assertions in a browser: as many of them as the tests use. */

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_, each) => (each === undefined ? 'undefined' : each), 1);
}

export function ok(value: unknown, message = 'It is not so'): asserts value {
  if (!value) throw new AssertionError(message);
}

export function fail(message: string): never {
  throw new AssertionError(message);
}

export function equal(actual: unknown, expected: unknown, message = ''): void {
  ok(Object.is(actual, expected), `${message} ${shown(actual)} is not ${shown(expected)}`);
}

export function deepEqual(actual: unknown, expected: unknown, message = ''): void {
  ok(shown(actual) === shown(expected), `${message} ${shown(actual)} is not ${shown(expected)}`);
}

export function match(text: string, pattern: RegExp, message = ''): void {
  ok(pattern.test(text), `${message} ${shown(text)} does not match ${pattern}`);
}

export default { ok, fail, equal, deepEqual, match };
