/**
 * Answers that are quickly made again and large: only so many are kept. In two generations, because an order of use
 * would have to be written down at each question: what was not asked for in one is gone after the next.
 */
export class RecentlyUsed<K, V> {
  private readonly most: number;
  private young = new Map<K, V>();
  private old = new Map<K, V>();

  constructor(most: number) {
    this.most = most;
  }

  /** The value of a key, made if it is not kept; never `undefined`. */
  get(key: K, make: () => V & {}): V {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const value = this.old.get(key) ?? make();
    if (2 * (this.young.size + 1) > this.most) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
    return value;
  }
}
