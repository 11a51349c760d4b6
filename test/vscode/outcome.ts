/** What comes of a window in which tests ran. */

/** `all` that must hold, what must hold in a `restricted` window, and one in which a test fails on purpose. */
export type Suite = 'all' | 'restricted' | 'failing';

export interface Outcome {
  /** As VS Code ended. */
  readonly code: number;
  readonly passed: number;
  readonly failed: number;
  /** What the tests and VS Code printed. */
  readonly output: string;
}
