/** Answers that are quickly made again and large: only so many are kept, those that were asked for last. */
export class RecentlyUsed<K, V> {
  private readonly most: number;
  private readonly kept = new Map<K, V>();

  constructor(most: number) {
    this.most = most;
  }

  /** The value of a key, made if it is not kept; never `undefined`. */
  get(key: K, make: () => V & {}): V {
    let value = this.kept.get(key);
    if (value === undefined) value = make();
    else this.kept.delete(key);
    this.kept.set(key, value);
    if (this.kept.size > this.most) {
      const { value: oldest } = this.kept.keys().next();
      this.kept.delete(oldest as K);
    }
    return value;
  }
}
