/** Work in slices, done at once: what tests of features use. */

/** The result of a piece of work. */
export function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
