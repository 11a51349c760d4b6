/** Answers that follow from one thing alone, worked out once and kept as long as the thing. */

/**
 * A function that works out each answer once. Only for what is read as one whole, such as objects and fields: of
 * systems, people and the like every part that is read is a question, which the next to ask would not have asked.
 */
export function onceEach<O extends object, T>(work: (thing: O) => T): (thing: O) => T {
  const answers = new WeakMap<O, { readonly answer: T }>();
  return (thing) => {
    let known = answers.get(thing);
    if (!known) {
      known = { answer: work(thing) };
      answers.set(thing, known);
    }
    return known.answer;
  };
}
