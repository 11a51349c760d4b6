/** Answers that follow from an object that never changes, and from a word: kept as long as the object. */
export class KeptAnswers<O extends object, V> {
  get(owner: O, word: string, find: () => V): V {
    const answers = this.answersOf(owner);
    if (!answers.has(word)) answers.set(word, find());
    return answers.get(word) as V;
  }

  private answersOf(owner: O): Map<string, V> {
    let all = kept.get(owner);
    if (!all) {
      all = new Map();
      kept.set(owner, all);
    }
    let answers = all.get(this);
    if (!answers) {
      answers = new Map();
      all.set(this, answers);
    }
    return answers as Map<string, V>;
  }
}

// One for all sorts of answers: the collector is slow with weak keys, of which there is one for each campaign.
const kept = new WeakMap<object, Map<unknown, Map<string, unknown>>>();
