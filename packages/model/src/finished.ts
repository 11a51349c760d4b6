/** Work in slices, done at once. */

/** The result of a piece of work that somebody with others to answer would do step by step. */
export function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
