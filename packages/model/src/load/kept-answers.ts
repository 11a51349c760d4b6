/** Answers that follow from an object that never changes, and from a word: kept as long as the object. */
export class KeptAnswers<O extends object, V> {
  private readonly kept = new WeakMap<O, Map<string, V>>();

  get(owner: O, word: string, find: () => V): V {
    let answers = this.kept.get(owner);
    if (!answers) {
      answers = new Map();
      this.kept.set(owner, answers);
    }
    if (!answers.has(word)) answers.set(word, find());
    return answers.get(word) as V;
  }
}
